import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')

/** French: the way of a phone key to its guest's phone. */
export const frLinks = {
  links: {
    title: 'Vers le téléphone du client',
    inApp: (guest: string) => `${guest} la trouve dans l’application de l’hôtel.`,
    notYet: 'Une fois la clé émise, un lien l’apportera sur un téléphone.',
    scan: 'À scanner par le client',
    making: 'Seam crée le lien',
    uses: 'Peut être ouvert',
    usesOf: (count: number) => n(count, { one: '# fois', many: '# de fois', other: '# fois' }),
    limit: (count: number) =>
      n(count, {
        one: 'Peut être ouvert # fois',
        many: 'Peut être ouvert # de fois',
        other: 'Peut être ouvert # fois',
      }),
    notOpened: 'Pas encore ouvert',
    openedOn: (phones: readonly string[]) => `Ouvert sur ${list(phones)}`,
    somePhone: 'un téléphone',
    until: (when: string) => `Peut être ouvert jusqu’à ${when}`,
    expired: (when: string) => `Pouvait être ouvert jusqu’à ${when}`,
    guestLanguage: 'Langue du client',
    copyLink: 'Copier le lien',
    copyMail: 'Copier l’e-mail',
    copyMessage: 'Copier le message',
    copied: 'Copié',
    withdraw: 'Retirer',
    withdrawing: 'Retrait en cours chez Seam. Il continue tout seul.',
    withdrawn: {
      person: 'Le lien est retiré. Personne ne peut plus l’ouvrir.',
      key: 'Le lien est retiré avec sa clé.',
      elsewhere: 'Le lien a été supprimé ailleurs. Personne ne peut plus l’ouvrir.',
    },
    another: 'Un autre lien',
    ofKey: (key: string) => `Lien vers un téléphone : ${key}`,
    notOurs: 'Ce poste n’a pas émis cette clé et ne peut pas créer de lien pour elle.',
    setting: 'Comment les clés arrivent-elles sur les téléphones ?',
    settingHint: 'Un lien demande la licence de Seam pour Instant Keys.',
    ways: {
      link: 'Par un lien d’ici',
      ownApp: 'Dans l’application de l’hôtel',
      nothing: 'Rien n’est dit ici',
    },
    recognised: (name: string) => `${name} est un client connu.`,
    whichOne: (name: string) => `Plusieurs clients connus s’appellent ${name}. Lequel est-ce ?`,
    someoneElse: 'Une autre personne de ce nom',
    packets: {
      make: (keys: number) =>
        n(keys, { one: 'Créer # lien', many: 'Créer # de liens', other: 'Créer # liens' }),
      progress: (done: number, of: number) => `${done} sur ${of} liens`,
      made: (keys: number) =>
        n(keys, {
          one: '# lien est sur ces enveloppes',
          many: '# de liens sont sur ces enveloppes',
          other: '# liens sont sur ces enveloppes',
        }),
      failed: (keys: number) =>
        n(keys, {
          one: '# lien n’a pas été créé',
          many: '# de liens n’ont pas été créés',
          other: '# liens n’ont pas été créés',
        }),
      finder: 'Qui tient une telle enveloppe peut ouvrir la chambre : remettez-la en main propre.',
      scan: 'À scanner pour la clé sur téléphone',
      indexOnly:
        'Sans lien, le code d’une enveloppe n’est que son numéro pour la réception : le client qui le scanne ne reçoit rien.',
    },
  },
}
