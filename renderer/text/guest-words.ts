import { frenchSpaces } from './french-spaces.ts'
import { mapText } from './map-text.ts'

/** Languages a guest may be spoken to in, whatever the desk speaks. */
export const guestLanguages = ['en', 'de', 'es', 'fr', 'pt'] as const
export type GuestLanguage = (typeof guestLanguages)[number]

/** What the guest reads: on the screen turned to them, in an e-mail, in a message. Never a room number. */
export type GuestWords = {
  readonly name: string
  readonly title: (guest: string) => string
  readonly how: string
  readonly done: (guest: string) => string
  readonly onPhone: (phone: string) => string
  readonly subject: (hotel: string) => string
  readonly mail: (guest: string, hotel: string, url: string) => string
  readonly message: (hotel: string, url: string) => string
}

const french: GuestWords = {
  name: 'Français',
  title: (guest) => `${guest}, votre clé est prête`,
  how: 'Scannez ce code avec l’appareil photo de votre téléphone et suivez le lien.',
  done: (guest) => `${guest}, votre clé est sur votre téléphone`,
  onPhone: (phone) => `Téléphone : ${phone}`,
  subject: (hotel) => `Votre clé pour ${hotel}`,
  mail: (guest, hotel, url) =>
    `Bonjour ${guest},\n\nOuvrez ce lien sur votre téléphone ; il apporte la clé de votre chambre à ${hotel} :\n\n${url}\n\nNe le transmettez pas : il ouvre votre chambre.\n`,
  message: (hotel, url) =>
    `Votre clé pour ${hotel} : ouvrez ${url} sur ce téléphone. Ne transmettez pas ce lien.`,
}

export const guestWords: Readonly<Record<GuestLanguage, GuestWords>> = {
  en: {
    name: 'English',
    title: (guest) => `${guest}, your key is ready`,
    how: 'Scan this code with the camera of your phone and follow the link.',
    done: (guest) => `${guest}, your key is on your phone`,
    onPhone: (phone) => `Phone: ${phone}`,
    subject: (hotel) => `Your key for ${hotel}`,
    mail: (guest, hotel, url) =>
      `Hello ${guest},\n\nOpen this link on your phone; it brings the key to your room at ${hotel}:\n\n${url}\n\nPlease do not pass it on: it opens your room.\n`,
    message: (hotel, url) =>
      `Your key for ${hotel}: open ${url} on this phone. Please do not pass this link on.`,
  },
  de: {
    name: 'Deutsch',
    title: (guest) => `${guest}, Ihr Schlüssel ist bereit`,
    how: 'Scannen Sie diesen Code mit der Kamera Ihres Handys und folgen Sie dem Link.',
    done: (guest) => `${guest}, Ihr Schlüssel ist auf Ihrem Handy`,
    onPhone: (phone) => `Handy: ${phone}`,
    subject: (hotel) => `Ihr Schlüssel für ${hotel}`,
    mail: (guest, hotel, url) =>
      `Guten Tag ${guest},\n\nöffnen Sie diesen Link auf Ihrem Handy; er bringt den Schlüssel zu Ihrem Zimmer im ${hotel}:\n\n${url}\n\nBitte geben Sie ihn nicht weiter: Er öffnet Ihr Zimmer.\n`,
    message: (hotel, url) =>
      `Ihr Schlüssel für ${hotel}: Öffnen Sie ${url} auf diesem Handy. Bitte geben Sie den Link nicht weiter.`,
  },
  es: {
    name: 'Español',
    title: (guest) => `${guest}, su llave está lista`,
    how: 'Escanee este código con la cámara de su teléfono y siga el enlace.',
    done: (guest) => `${guest}, su llave está en su teléfono`,
    onPhone: (phone) => `Teléfono: ${phone}`,
    subject: (hotel) => `Su llave para ${hotel}`,
    mail: (guest, hotel, url) =>
      `Hola, ${guest}:\n\nAbra este enlace en su teléfono; lleva la llave de su habitación en ${hotel}:\n\n${url}\n\nNo lo comparta: abre su habitación.\n`,
    message: (hotel, url) => `Su llave para ${hotel}: abra ${url} en este teléfono. No comparta este enlace.`,
  },
  fr: mapText(french, frenchSpaces),
  pt: {
    name: 'Português',
    title: (guest) => `${guest}, a sua chave está pronta`,
    how: 'Digitalize este código com a câmara do seu telemóvel e siga a ligação.',
    done: (guest) => `${guest}, a sua chave está no seu telemóvel`,
    onPhone: (phone) => `Telemóvel: ${phone}`,
    subject: (hotel) => `A sua chave para ${hotel}`,
    mail: (guest, hotel, url) =>
      `Olá, ${guest}.\n\nAbra esta ligação no seu telemóvel; traz a chave do seu quarto no ${hotel}:\n\n${url}\n\nNão a partilhe: abre o seu quarto.\n`,
    message: (hotel, url) =>
      `A sua chave para ${hotel}: abra ${url} neste telemóvel. Não partilhe esta ligação.`,
  },
}

/** The first name alone: enough to be spoken to, and little for who looks over a shoulder. */
export const firstName = (fullName: string): string => {
  const [beforeComma = '', afterComma] = fullName.split(',', 2)
  return (afterComma ?? beforeComma).trim().split(/\s+/u)[0] || fullName
}

/** The desk's language as a guest may be spoken to in it; English when it is not among them. */
export const guestLanguageOf = (locale: string): GuestLanguage =>
  guestLanguages.find((language) => locale.startsWith(language)) ?? 'en'
