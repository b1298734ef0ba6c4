import type { ProblemOf } from '#shared/problem.ts'
import { fieldIn, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')

const limits = {
  bytes: (max) => `plus de ${Math.floor(max / 1024 / 1024)} Mo`,
  rows: (max) => `plus de ${max} lignes`,
  columns: (max) => `plus de ${max} colonnes`,
  cell: (max) => `une cellule a plus de ${max} caractères`,
  cells: (max) => `plus de ${max} cellules`,
  unpacked: (max) =>
    `décompressé, il dépasse ${Math.floor(max / 1024 / 1024)} Mo, ou sa compression est suspecte`,
  entries: (max) => `son archive a plus de ${max} parties`,
  time: (max) => `le lire prend plus de ${max} secondes`,
  memory: (max) => `le lire demande plus de ${max} Mo de mémoire`,
} as const satisfies Record<ProblemOf<'fileTooLarge'>['what'], (max: number) => string>

const unreadable = {
  empty: () => 'Le fichier est vide.',
  pdf: () => 'C’est un PDF, pas un tableau.',
  oldExcel: () => 'C’est un classeur d’un ancien Excel (avant 2007).',
  markup: () => 'C’est une page web ou du XML, pas un tableau.',
  binary: () => 'Ce n’est pas un tableau.',
  notWorkbook: () => 'Cette archive n’est pas un classeur XLSX.',
  damaged: () => 'Le classeur est endommagé ou n’a pas été copié en entier.',
  unsafe: () =>
    'Le classeur contient des éléments dont aucune rooming list n’a besoin ; il n’a pas été ouvert.',
  encrypted: () => 'Le classeur est protégé par un mot de passe.',
  wrongExtension: (detail) => `Le contenu du fichier ne correspond pas à son extension (${detail}).`,
  encoding: (detail) => `Certaines lettres ne sont pas lisibles comme ${detail}.`,
  notBase64: () => 'Le fichier n’est pas arrivé en entier.',
  readerFailed: () => 'La lecture de ce fichier a échoué ; rien d’autre n’est touché.',
  quotes: (detail) =>
    `Un guillemet n’est pas fermé à la ligne ${detail} ; la suite ne peut pas être séparée.`,
  openDocument: () => 'Ceci est un tableau OpenDocument (.ods), que Joinery ne lit pas.',
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const field = fieldIn({
  room: 'chambre',
  guestName: 'nom du client',
  firstName: 'prénom',
  lastName: 'nom',
  title: 'civilité',
  arrival: 'arrivée',
  departure: 'départ',
  nights: 'nuits',
  adults: 'adultes',
  children: 'enfants',
  roomType: 'type de chambre',
  keys: 'nombre de clés',
  sharers: 'partage avec',
  confirmation: 'n° de confirmation',
  status: 'statut',
  arrivalTime: 'heure d’arrivée',
  departureTime: 'heure de départ',
  group: 'groupe',
  email: 'e-mail',
  phone: 'téléphone',
  notes: 'remarques',
})
const perhaps = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Vouliez-vous dire ${words.join(' ou ')} ?`

/** French: a rooming list and its rows. */
export const problemsFrLists = {
  fileTooLarge: (p) =>
    say(
      `Le fichier est trop gros : ${limits[p.what](p.max)}${p.row === null ? '' : ` (ligne ${p.row})`}.`,
      'Supprimez ce qui n’appartient pas à la liste, ou partagez-la, puis réessayez. Rien n’a été modifié.',
    ),
  fileUnreadable: (p) =>
    say(unreadable[p.why](p.detail), 'Enregistrez la liste en XLSX ou CSV (UTF-8) et réessayez.'),
  sheetUnknown: (p) =>
    say(`Le classeur n’a pas de feuille « ${p.sheet} ».`, `Choisissez parmi : ${list(p.sheets)}.`),
  columnMissing: (p) =>
    say(
      `Aucune colonne ne ressemble à « ${field(p.field)} ».`,
      p.headers.length === 0
        ? 'Ajoutez une ligne de titres au-dessus de la liste.'
        : `Dites laquelle c’est : ${list(p.headers)}.`,
    ),
  columnTwice: (p) =>
    say(
      `Deux colonnes s’appellent « ${p.header} » et pourraient être « ${field(p.field)} ».`,
      'Dites laquelle c’est, ou renommez-en une.',
    ),
  columnUnknown: (p) => say(`La liste n’a pas de colonne « ${p.column} ».`, `Elle a : ${list(p.headers)}.`),
  raggedRow: (p) =>
    say(
      `La ligne a ${p.cells} cellules et la liste ${p.columns} colonnes.`,
      'Un séparateur dans une valeur doit être entre guillemets. Corrigez la ligne ; elle n’est pas décalée au hasard.',
    ),
  roomMissing: () =>
    say('La ligne n’a pas de chambre.', 'Écrivez la chambre telle qu’elle est nommée sur sa porte.'),
  roomUnreadable: (p) =>
    say(
      `La chambre « ${p.room} » contient une lettre ou un chiffre qui n’a que l’air juste (${p.character}).`,
      `Retapez-la.${perhaps(p.near)}`,
    ),
  dateMissing: (p) =>
    say(
      `Il manque à la ligne : ${field(p.field)}.`,
      'Écrivez la date, ou donnez-en une pour toute la liste.',
    ),
  dateUnreadable: (p) =>
    say(
      `« ${p.text} » n’est pas lisible comme ${field(p.field)}.`,
      p.field === 'nights' ? 'Écrivez un nombre de 1 à 365.' : 'Écrivez par exemple 2026-12-01.',
    ),
  dateAmbiguous: (p) =>
    say(
      `« ${p.text} » peut être ${p.choices.join(' ou ')}, et rien dans la liste ne le tranche.`,
      'Dites si la liste met d’abord le jour ou le mois.',
    ),
  columnUncertain: (p) =>
    say(
      `Aucun titre ne dit quelle colonne est « ${field(p.field)} ».`,
      p.headers.length === 0
        ? 'Ajoutez une ligne de titres au-dessus de la liste.'
        : `D’après ses valeurs, ce pourrait être : ${list(p.headers)}. Dites laquelle c’est.`,
    ),
  statusUnknown: (p) =>
    say(`Le statut « ${p.text} » est inconnu.`, 'Dites si ce client vient, ou laissez la ligne de côté.'),
  cellUnknown: (p) =>
    say(
      p.why === 'formula'
        ? `« ${field(p.field)} » est une formule dont la valeur n’est pas dans le fichier.`
        : p.why === 'error'
          ? `« ${field(p.field)} » est une erreur du tableur (${p.text}).`
          : `« ${field(p.field)} » s’affiche et s’enregistre avec des nombres différents, et les deux sont des portes (${p.text}).`,
      'Écrivez la valeur, ou ouvrez et enregistrez le fichier dans un tableur.',
    ),
  textDamaged: (p) =>
    say(
      p.why === 'lost' ? `Des lettres manquent dans « ${p.text} ».` : `« ${p.text} » a été codé deux fois.`,
      p.suggestion === null
        ? 'Choisissez un autre codage, ou retapez le texte.'
        : `Est-ce « ${p.suggestion} » ? Corrigez-le, ou exportez la liste en UTF-8.`,
    ),
  roomBlank: (p) =>
    say(
      `La ligne n’a pas de chambre ; la ligne au-dessus (${p.row}) est la chambre ${p.room}.`,
      'Dites si ce client y dort aussi, ou écrivez la chambre.',
    ),
  nameUnclear: (p) =>
    say(`« ${p.text} » peut se lire de plusieurs façons.`, `Dites qui c’est : ${p.choices.join(' ou ')}.`),
  nightsDisagree: (p) =>
    say(
      `La ligne dit ${n(p.nights, { one: '# nuit', many: '# de nuits', other: '# nuits' })}, et ses dates ont ${n(p.days, { one: '# jour', many: '# de jours', other: '# jours' })} d’écart.`,
      'Corrigez ce qui est faux.',
    ),
  stayTooLong: (p) =>
    say(
      `Le séjour a ${p.nights} nuits, plus de ${p.max}.`,
      'Vérifiez les dates. Confirmez la ligne si le client reste vraiment si longtemps.',
    ),
  stayFarAway: (p) =>
    say(
      `${p.date} est dans ${p.days} jours, plus de ${p.max}.`,
      'Vérifiez l’année. Confirmez la ligne si elle est juste.',
    ),
  namesMissing: (p) =>
    say(
      `La liste a ${n(p.names, { one: '# nom', many: '# de noms', other: '# noms' })} pour ${p.persons} personnes.`,
      'Seules les personnes nommées reçoivent une clé.',
    ),
  keysUnreadable: (p) =>
    say(`« ${p.text} » n’est pas un nombre de clés.`, `Écrivez un nombre de 1 à ${p.max}.`),
  duplicateRow: (p) =>
    say(
      `Cette ligne est identique à la ligne ${p.row}.`,
      'Supprimez-en une, ou écrivez qui d’autre est visé.',
    ),
  guestTwice: (p) =>
    say(
      `${p.guest} est déjà dans cette chambre, à la ligne ${p.row}.`,
      'Supprimez l’une des deux. Pour une deuxième clé de la même personne, indiquez le nombre de clés.',
    ),
  shareUnknown: (p) =>
    say(
      `« ${p.text} » ne mène à aucune ligne avec une chambre.`,
      'Écrivez la chambre elle-même dans cette ligne.',
    ),
  shareAmbiguous: (p) =>
    say(
      `« ${p.text} » peut désigner la chambre ${p.rooms.join(' ou ')}.`,
      'Écrivez la chambre elle-même dans cette ligne ; personne n’est placé au hasard chez des inconnus.',
    ),
  roomTooSmall: (p) =>
    say(
      `La liste met ${n(p.guests, { one: '# client', many: '# de clients', other: '# clients' })} dans cette chambre, prévue pour ${p.persons}.`,
      'Vérifiez la chambre ; un lit d’appoint n’empêche pas l’émission.',
    ),
  rowsToFix: (p) =>
    say(
      `${n(p.rows.length, { one: '# ligne ne va pas', many: '# de lignes ne vont pas', other: '# lignes ne vont pas' })} : ${list(p.rows.slice(0, 20).map(String))}${p.rows.length > 20 ? ' et d’autres' : ''}.`,
      'Corrigez-les, ou n’émettez que les bonnes lignes. Rien n’a été mis en file.',
    ),
  batchPaused: () =>
    say(
      'Le groupe de cette clé est en pause.',
      'Reprenez le groupe quand ses clés peuvent partir, ou annulez le reste.',
    ),
} satisfies Partial<ProblemTexts>
