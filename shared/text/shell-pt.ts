import type { ShellText } from './shell-en.ts'

export const shellPt: ShellText = {
  language: 'pt',
  appName: 'Joinery',
  cannotStart: 'O Joinery não consegue iniciar',
  unsafeSwitch: (name) =>
    `Foi iniciado com --${name}, que retira a proteção dos dados dos hóspedes. Inicie-o sem essa opção.`,
  folderMissing: 'Falta uma pasta depois de --data. Escreva --data e a pasta do perfil, ou retire --data.',
  elsewhere:
    'O Joinery já está aberto para si neste computador, noutra sessão ou sem responder. Use-o lá, ou termine primeiro essa sessão. Nada foi alterado.',
  needsYou: (count) => (count === 1 ? '1 chave precisa de si' : `${count} chaves precisam de si`),
  stoppedTitle: 'A janela do Joinery falhou duas vezes',
  stoppedHint:
    'A sua fila está segura neste computador e continua. Feche esta janela e inicie o Joinery de novo.',
  notAnswering: 'A janela do Joinery não responde',
  notAnsweringHint:
    'A sua fila continua. Espere um momento, ou carregue a janela de novo: perde-se o que lá está escrito.',
  wait: 'Esperar',
  loadAgain: 'Carregar de novo',
  defectTitle: 'Algo correu mal dentro do Joinery',
  defectHint: (reference) =>
    `As chaves aceites estão seguras neste computador. Feche o Joinery e inicie-o de novo. Se voltar a acontecer, indique ao seu suporte de TI esta referência: ${reference}`,
  menu: {
    file: 'Ficheiro',
    quit: 'Sair do Joinery',
    edit: 'Editar',
    undo: 'Anular',
    redo: 'Refazer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    view: 'Ver',
    actualSize: 'Tamanho real',
    zoomIn: 'Ampliar',
    zoomOut: 'Reduzir',
    fullScreen: 'Ecrã inteiro',
    window: 'Janela',
    minimize: 'Minimizar',
    close: 'Fechar janela',
    front: 'Trazer tudo para a frente',
    help: 'Ajuda',
    about: 'Acerca do Joinery',
    services: 'Serviços',
    hide: 'Ocultar Joinery',
    hideOthers: 'Ocultar outros',
    unhide: 'Mostrar tudo',
    seamConsole: 'Seam Console',
    seamVisionline: 'Guia da Seam para o Visionline (em inglês)',
  },
}
