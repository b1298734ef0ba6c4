/** Spanish: the settings. */
export const esSettings = {
  settings: {
    title: 'Ajustes',
    connection: 'Conexión',
    property: 'Hotel',
    workspace: (name: string) => `Espacio de trabajo ${name}`,
    zone: 'Zona horaria',
    keyKept: 'Clave de Seam',
    vault: {
      keychain: (backend: string) => `Guardada en el llavero de este equipo (${backend}).`,
      memory: (why: string) => `En memoria hasta que se cierre Joinery. ${why}`,
      process: 'Dada por el entorno de este proceso. No se guarda.',
      none: 'Sin clave.',
    },
    replaceKey: 'Sustituir la clave',
    disconnect: 'Desconectar',
    disconnectTitle: '¿Desconectar este hotel?',
    disconnectBody:
      'La clave de Seam se borra de este equipo. Las llaves ya emitidas siguen funcionando; las que esperan se quedan en la cola y salen cuando vuelvas a conectar.',
    appearance: 'Aspecto',
    language: 'Idioma',
    languages: {
      system: 'El de este equipo',
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pt: 'Português',
    },
    theme: 'Tema',
    themes: { system: 'El de este equipo', light: 'Claro', dark: 'Oscuro' },
    keys: 'Llaves',
    labelTemplate: 'Plantilla del texto',
    labelHint:
      'Se ve en el teléfono, cortado a 32 caracteres. Se rellenan %ROOMNUM%, %ROOMLIST%, %ROOMRANGE%, %SITENAME%, %CARDNUM%, %UUID% y %USERID%.',
    labelRefused: 'Seam no admite textos para este hotel, así que las llaves se emiten sin él.',
    checkOut: 'Hora de salida',
    checkOutHint: 'Fin que se propone para una llave en una habitación libre.',
    quietPeriod: 'Tiempo de calma, segundos',
    quietHint:
      'Si se pierde una respuesta, Joinery busca la llave. Solo si en este tiempo no aparece se vuelve a enviar una llave adicional.',
    concurrency: 'Peticiones a la vez',
    concurrencyAuto: 'Automático',
    retention: 'Conservar nombres de huéspedes, días',
    saved: 'Guardado',
    unreadable: 'Este valor no sirve aquí.',
    practise: 'Practicar una avería',
    practiseHint:
      'Solo en el hotel de prácticas. Mira lo que ve recepción, y que no se pierde ninguna llave.',
    faults: {
      none: 'Todo bien',
      offline: 'Seam inalcanzable',
      bridgeDown: 'Bridge caído',
      keyRevoked: 'Clave revocada',
      slow: 'Respuestas lentas',
    },
  },
}
