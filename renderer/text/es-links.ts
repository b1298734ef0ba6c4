import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')

/** Spanish: the way of a phone key to its guest's phone. */
export const esLinks = {
  links: {
    title: 'Al teléfono del huésped',
    inApp: (guest: string) => `${guest} la encuentra en la app del hotel.`,
    notYet: 'Cuando la llave esté emitida, un enlace la llevará a un teléfono.',
    scan: 'Que el huésped lo escanee',
    making: 'Seam crea el enlace',
    uses: 'Se puede abrir',
    usesOf: (count: number) => n(count, { one: 'una vez', many: '# de veces', other: '# veces' }),
    limit: (count: number) =>
      n(count, {
        one: 'Se puede abrir una vez',
        many: 'Se puede abrir # de veces',
        other: 'Se puede abrir # veces',
      }),
    notOpened: 'Aún no abierto',
    openedOn: (phones: readonly string[]) => `Abierto en ${list(phones)}`,
    somePhone: 'un teléfono',
    until: (when: string) => `Se puede abrir hasta ${when}`,
    expired: (when: string) => `Se pudo abrir hasta ${when}`,
    guestLanguage: 'Idioma del huésped',
    copyLink: 'Copiar enlace',
    copyMail: 'Copiar correo',
    copyMessage: 'Copiar mensaje',
    copied: 'Copiado',
    withdraw: 'Retirar',
    withdrawing: 'Se está retirando en Seam. Sigue solo.',
    withdrawn: {
      person: 'El enlace se retiró. Nadie puede abrirlo ya.',
      key: 'El enlace se retiró con su llave.',
      elsewhere: 'El enlace se borró en otro lugar. Nadie puede abrirlo ya.',
    },
    another: 'Otro enlace',
    ofKey: (key: string) => `Enlace a un teléfono: ${key}`,
    notOurs: 'Este puesto no emitió esta llave y no puede crear un enlace para ella.',
    setting: '¿Cómo llegan las llaves de móvil?',
    settingHint: 'Un enlace necesita la licencia de Seam para Instant Keys.',
    ways: { link: 'Con un enlace desde aquí', ownApp: 'En la app del hotel', nothing: 'No se dice aquí' },
    recognised: (name: string) => `${name} es un huésped conocido.`,
    whichOne: (name: string) => `Conoces a varios huéspedes llamados ${name}. ¿Quién es?`,
    someoneElse: 'Otra persona con ese nombre',
    packets: {
      make: (keys: number) =>
        n(keys, { one: 'Crear # enlace', many: 'Crear # de enlaces', other: 'Crear # enlaces' }),
      progress: (done: number, of: number) => `${done} de ${of} enlaces`,
      made: (keys: number) =>
        n(keys, {
          one: '# enlace está en estos sobres',
          many: '# de enlaces están en estos sobres',
          other: '# enlaces están en estos sobres',
        }),
      failed: (keys: number) =>
        n(keys, {
          one: '# enlace no se creó',
          many: '# de enlaces no se crearon',
          other: '# enlaces no se crearon',
        }),
      finder: 'Quien tenga un sobre así puede abrir la habitación: entrégalo en mano.',
      scan: 'Escanea para tu llave de móvil',
      indexOnly:
        'Sin enlaces, el código de un sobre es solo su número para la recepción: el huésped que lo escanea no recibe nada.',
    },
  },
}
