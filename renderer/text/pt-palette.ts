import { pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')

/** Portuguese: the keys and the command palette. */
export const ptPalette = {
  keys: {
    title: 'Teclado',
    anywhere: 'Em todo o lado',
    here: 'Neste ecrã',
    names: { digits: '0-9', arrows: 'Setas', enter: 'Enter', space: 'Espaço', escape: 'Esc', ctrl: 'Ctrl' },
    does: {
      late: 'Saída tardia ou prolongar',
      checkOut: 'Saída de um quarto',
      lost: 'Chave ou telefone perdido',
      palette: 'Encontrar um quarto, um hóspede ou um comando',
      jump: 'Ir para um quarto',
      search: 'Procurar quartos e hóspedes',
      legend: 'Legenda',
      recent: 'Quartos recentes',
      help: 'Estas teclas',
      back: 'Um passo atrás',
      move: 'Percorrer os quartos',
      open: 'Abrir o quarto e confirmar cada passo',
      select: 'Selecionar; Shift alarga, Ctrl acrescenta',
    },
  },
  palette: {
    label: 'Encontrar tudo',
    placeholder: 'Quarto, hóspede ou comando',
    none: (query: string) => `Nada se chama «${query}».`,
    results: (count: number) => n(count, { one: '# resultado', other: '# resultados' }),
    groups: {
      actions: 'Ações',
      recentRooms: 'Quartos recentes',
      recent: 'Usado por último',
      needsYou: 'Por resolver',
      rooms: 'Quartos',
      guests: 'Hóspedes',
      goTo: 'Ir para',
      commands: 'Comandos',
    },
    room: (room: string) => `Quarto ${room}`,
    guestIn: (room: string) => `no quarto ${room}`,
    refresh: 'Ler os quartos de novo',
    pause: 'Pausar a fila',
    resume: 'Retomar a fila',
    theme: (theme: string) => `Tema: ${theme}`,
    language: (language: string) => `Idioma: ${language}`,
    practise: (fault: string) => `Praticar: ${fault}`,
  },
}
