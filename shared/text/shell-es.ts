import type { ShellText } from './shell-en.ts'

export const shellEs: ShellText = {
  language: 'es',
  appName: 'Joinery',
  cannotStart: 'Joinery no puede iniciarse',
  unsafeSwitch: (name) =>
    `Se inició con --${name}, que quita la protección de los datos de los huéspedes. Inícialo sin esa opción.`,
  folderMissing:
    'Falta una carpeta después de --data. Escribe --data y la carpeta del perfil, o quita --data.',
  elsewhere:
    'Joinery ya está abierto para ti en este ordenador, en otra sesión o sin responder. Úsalo allí, o cierra antes esa sesión. No se ha cambiado nada.',
  needsYou: (count) => (count === 1 ? '1 llave te necesita' : `${count} llaves te necesitan`),
  stoppedTitle: 'La ventana de Joinery falló dos veces',
  stoppedHint:
    'Tu cola está a salvo en este ordenador y sigue en marcha. Cierra esta ventana y vuelve a iniciar Joinery.',
  notAnswering: 'La ventana de Joinery no responde',
  notAnsweringHint:
    'Tu cola sigue en marcha. Espera un momento o vuelve a cargar la ventana: se pierde lo que está escrito en ella.',
  wait: 'Esperar',
  loadAgain: 'Volver a cargar',
  defectTitle: 'Algo falló dentro de Joinery',
  defectHint: (reference) =>
    `Las llaves aceptadas están a salvo en este ordenador. Cierra Joinery y vuelve a iniciarlo. Si se repite, da a tu equipo de TI esta referencia: ${reference}`,
  menu: {
    file: 'Archivo',
    quit: 'Salir de Joinery',
    edit: 'Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    actualSize: 'Tamaño real',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    fullScreen: 'Pantalla completa',
    window: 'Ventana',
    minimize: 'Minimizar',
    close: 'Cerrar ventana',
    front: 'Traer todo al frente',
    help: 'Ayuda',
    about: 'Acerca de Joinery',
    services: 'Servicios',
    hide: 'Ocultar Joinery',
    hideOthers: 'Ocultar otros',
    unhide: 'Mostrar todo',
    seamConsole: 'Seam Console',
    seamVisionline: 'Guía de Seam sobre Visionline (en inglés)',
  },
}
