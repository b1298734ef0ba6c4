import { pluralIn } from './plural.ts'

const n = pluralIn('es')

/** Spanish: the keys and the command palette. */
export const esPalette = {
  keys: {
    title: 'Teclado',
    anywhere: 'En todas partes',
    here: 'En esta pantalla',
    names: {
      digits: '0-9',
      arrows: 'Flechas',
      enter: 'Intro',
      space: 'Espacio',
      escape: 'Esc',
      ctrl: 'Ctrl',
    },
    does: {
      late: 'Salida tardía o más noches',
      checkOut: 'Salida de una habitación',
      lost: 'Llave o teléfono perdido',
      palette: 'Buscar una habitación, un huésped o una orden',
      jump: 'Ir a una habitación',
      search: 'Buscar habitaciones y huéspedes',
      legend: 'Leyenda',
      recent: 'Habitaciones recientes',
      help: 'Estas teclas',
      back: 'Un paso atrás',
      move: 'Moverse por las habitaciones',
      open: 'Abrir la habitación y confirmar cada paso',
      select: 'Seleccionar; Mayús amplía, Ctrl añade',
    },
  },
  palette: {
    label: 'Buscar todo',
    placeholder: 'Habitación, huésped u orden',
    none: (query: string) => `Nada se llama «${query}».`,
    results: (count: number) => n(count, { one: '# resultado', other: '# resultados' }),
    groups: {
      actions: 'Acciones',
      recentRooms: 'Habitaciones recientes',
      recent: 'Lo último usado',
      needsYou: 'Por resolver',
      rooms: 'Habitaciones',
      guests: 'Huéspedes',
      goTo: 'Ir a',
      commands: 'Órdenes',
    },
    room: (room: string) => `Habitación ${room}`,
    guestIn: (room: string) => `en la habitación ${room}`,
    refresh: 'Volver a leer las habitaciones',
    pause: 'Pausar la cola',
    resume: 'Reanudar la cola',
    theme: (theme: string) => `Tema: ${theme}`,
    language: (language: string) => `Idioma: ${language}`,
    practise: (fault: string) => `Practicar: ${fault}`,
  },
}
