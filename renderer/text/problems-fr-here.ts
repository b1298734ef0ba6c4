import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const seamAway = 'Rien n’est perdu : les clés acceptées attendent ici et partent quand Seam répond.'
const askIt = 'Adressez-vous au service informatique ; les détails qui lui sont destinés en disent plus.'

const openAgain =
  'Ouvrez l’adresse que Joinery a affichée à son démarrage ; chaque adresse vaut pour un seul onglet.'
const cutOff = {
  noSession: say('Cet onglet n’est pas connecté.', openAgain),
  codeStale: say(
    'Cette adresse a déjà servi ou est trop ancienne.',
    'Une nouvelle se trouve là où Joinery a été démarré.',
  ),
  codeUnknown: say('Cette adresse n’est pas celle du Joinery en cours.', openAgain),
  sessionEnded: say('Joinery a été redémarré, et cet onglet n’est plus connecté.', openAgain),
  tooManyTries: say('Trop d’adresses erronées ont été essayées.', 'Attendez une minute, puis réessayez.'),
  hostGone: say(
    'Joinery ne fonctionne plus.',
    'Les clés en attente sont conservées. Redémarrez-le, puis ouvrez sa nouvelle adresse.',
  ),
  refused: say('Joinery n’a pas accepté la demande de cette fenêtre.', 'Rechargez la page.'),
} as const

/** French: what is wrong with the way to Seam, or with this computer. */
export const problemsFrHere = {
  invalidInput: (p) =>
    say(
      `${p.path === '' ? 'La saisie' : `« ${p.path} »`} n’est pas lisible : ${p.message}`,
      'Corrigez-la et réessayez.',
    ),
  notFound: (p) => say(`Introuvable : ${p.what} ${p.id}.`, 'Vérifiez l’indication.'),
  packetUnknown: (p) =>
    p.why === 'misread'
      ? say(
          `« ${p.code} » n’est pas le code d’une pochette.`,
          'Scannez-le de nouveau, ou tapez ses douze lettres.',
        )
      : say(
          `Aucune pochette de ce poste ne porte le code ${p.code}.`,
          'Elle vient peut-être d’un autre ordinateur, ou toutes ses clés ont été annulées.',
        ),
  notAllowed: (p) =>
    say(
      `Ce n’est pas possible maintenant : ${p.action} (${p.state}).`,
      'Regardez de nouveau la clé dans la file ; ce qui est possible y est proposé.',
    ),
  unreadableJob: (p) =>
    say(
      `Une clé enregistrée dans la file (${p.jobId}) n’est pas lisible.`,
      `Elle est conservée et sa chambre attend. ${askIt}`,
    ),
  damagedTwin: (p) =>
    say(
      `Cette même clé a déjà été demandée, et cette demande (${p.jobId}) n’est plus lisible.`,
      'Elle a peut-être créé une clé : regardez d’abord les clés de la chambre. Si le client n’en a pas, écartez la demande abîmée, puis émettez à nouveau.',
    ),
  notConnected: () =>
    say(
      'Joinery n’est pas connecté à Seam.',
      'Connectez-le avec une clé API Seam, ou utilisez l’hôtel d’entraînement.',
    ),
  keyMalformed: ({ instead }) =>
    instead === null
      ? say('Ce n’est pas une clé API Seam.', 'Elle commence par seam_. Copiez-la depuis Seam Console.')
      : say(
          {
            accessToken: 'C’est un jeton d’accès personnel, pas une clé API Seam.',
            clientSession: 'C’est un jeton de session client, pas une clé API Seam.',
            publishable: 'C’est une clé publique (publishable key), pas une clé API Seam.',
          }[instead],
          'Joinery a besoin d’une clé API du workspace auquel Visionline est connecté. Créez-la dans Seam Console, sous Developer, API Keys.',
        ),
  offline: () => say('Seam est injoignable.', seamAway),
  unauthorised: () =>
    say(
      'Seam refuse l’accès de Joinery : sa clé API n’est pas valable ou a été retirée.',
      'Appelez l’informatique : il faut saisir une clé API valable. Rien n’est perdu : les clés acceptées attendent ici jusque-là.',
    ),
  throttled: () => say('Seam demande de ralentir.', seamAway),
  unreadableAnswer: () =>
    say(
      'La réponse de Seam n’a pas pu être lue.',
      'Réessayez dans un instant. Si cela persiste, un proxy en chemin répond peut-être à la place de Seam.',
    ),
  noSystem: (p) =>
    say(
      `L’espace de travail ${p.workspace} n’a pas de système Visionline.`,
      'Reliez d’abord Visionline dans Seam Console.',
    ),
  severalSystems: (p) =>
    say(
      `L’espace de travail a ${p.systems.length} systèmes Visionline : ${p.systems.map((one) => one.name).join(', ')}.`,
      'Choisissez-en un.',
    ),
  endpointNotAllowed: (p) =>
    say(
      `La clé n’est pas envoyée à ${p.endpoint}.`,
      'Utilisez https, et SEAM_ENDPOINT uniquement avec SEAM_API_KEY.',
    ),
  otherOwner: (p) =>
    say(
      `Un autre Joinery utilise le profil ${p.profile}.`,
      'Utilisez celui-là, ou fermez-le d’abord. Rien n’a été modifié.',
    ),
  profileUnusable: (p) =>
    say(
      `Le dossier de profil ${p.profile} n’est pas utilisable : ${p.detail}.`,
      'Choisissez un dossier où vous pouvez écrire, sur un disque local. Rien n’a été envoyé.',
    ),
  profileNotLocal: (p) =>
    say(
      p.why === 'network'
        ? `Le dossier de profil ${p.profile} se trouve sur un lecteur réseau (${p.detail}).`
        : `Le dossier de profil ${p.profile} se trouve dans un dossier synchronisé (${p.detail}).`,
      'Là, deux ordinateurs pourraient émettre deux fois la même clé. Choisissez avec --data ou JOINERY_DATA un dossier sur un disque de cet ordinateur. Rien n’a été créé.',
    ),
  profileMoved: (p) =>
    say(
      `Le profil de ${p.profile} a été déplacé vers ${p.to}.`,
      'Démarrez Joinery sans --data ni JOINERY_DATA, ou indiquez-y le nouveau dossier.',
    ),
  diskFull: (p) =>
    say(
      `Le disque de ${p.profile} est plein.`,
      'Faites de la place, puis redémarrez Joinery. D’ici là rien n’est envoyé, et rien d’accepté n’est perdu.',
    ),
  fileGone: () =>
    say(
      'Le fichier enregistré n’est plus où il était.',
      'Cherchez-le là où il a été déplacé, ou enregistrez le tableau à nouveau.',
    ),
  fileNotSaved: (p) =>
    say(
      `${p.name} n’a pas pu être enregistré ici (${p.code}).`,
      'Fermez-le s’il est ouvert dans un autre programme, ou choisissez un autre dossier.',
    ),
  databaseNewer: (p) =>
    say(
      `La base de données vient d’un Joinery plus récent (version ${p.found} ; celui-ci connaît la ${p.known}).`,
      'Démarrez la version plus récente. Rien n’a été modifié.',
    ),
  databaseCorrupt: (p) =>
    say(
      `La base de données dans ${p.profile} est endommagée.`,
      'Rien n’a été modifié et rien n’est envoyé. Restaurez une sauvegarde, ou mettez-la de côté pour repartir à neuf et vérifiez à la main les clés en attente.',
    ),
  databaseUnsafe: (p) =>
    say(
      `La base de données ne peut pas tenir sa promesse : ${p.setting} vaut ${p.found} au lieu de ${p.wanted}.`,
      `Rien n’est accepté ni envoyé. ${askIt}`,
    ),
  keychain: (p) =>
    say(
      `Le trousseau n’est pas utilisable (${p.why}).`,
      'La clé API est gardée jusqu’à la fermeture de Joinery ; il faudra la saisir de nouveau ensuite.',
    ),
  stranger: () => say('Cette fenêtre ne peut pas demander cela.', askIt),
  windowCutOff: (p) => cutOff[p.why],
  bug: (p) =>
    say(
      'Un imprévu s’est produit.',
      `Ce qui a été accepté est conservé. Donnez cette référence au service informatique : ${p.reference}`,
    ),
} satisfies Partial<ProblemTexts>
