import { listIn, pluralIn } from './plural.ts'
import { fields, rowNotes } from './fr-list-fields.ts'

const n = pluralIn('fr')
const list = listIn('fr')
const keys = (count: number) => n(count, { one: '# clé', many: '# de clés', other: '# clés' })
const rows = (count: number) => n(count, { one: '# ligne', many: '# de lignes', other: '# lignes' })
const rooms = (count: number) => n(count, { one: '# chambre', many: '# de chambres', other: '# chambres' })

/** French: group bookings. */
export const frGroups = {
  groups: {
    title: 'Groupes',
    startTitle: 'Les clés de tout un groupe',
    startBody:
      'Déposez la rooming list ici. Vous voyez ce qui a été compris et ce qui va se passer ; rien n’est mis en file avant que vous le disiez.',
    choose: 'Choisir un fichier',
    formats: 'XLSX, CSV ou TSV, jusqu’à 10 Mo',
    pasteLabel: 'Ou collez un tableau depuis un e-mail ou un tableur',
    pastePlaceholder: 'Chambre   Client   Arrivée   Départ',
    practise: 'S’exercer avec une liste de cet hôtel',
    practiseNote: 'Des clients qui restent cette nuit, avec un de plus par chambre.',
    readPasted: 'Lire le tableau',
    pastedName: 'Tableau collé',
    dropNow: 'Déposez la rooming list pour la lire',
    tooBig:
      'Le fichier dépasse 10 Mo. Supprimez ce qui n’appartient pas à la liste, ou partagez-la en plusieurs.',
    earlier: 'Groupes précédents',
    earlierNone: 'Les groupes que vous émettez apparaissent ici, avec leurs résultats et leurs pochettes.',
    earlierFacts: (made: number, all: number) => `${made} sur ${keys(all)}`,
    reading: 'Lecture de la liste',
    planning: 'Préparation du plan',
    closeList: 'Fermer la liste',
    failedTitle: 'Cette liste ne peut pas être lue',
    back: 'Tous les groupes',
    facts: (rowCount: number, roomCount: number) => `${rows(rowCount)}, ${rooms(roomCount)}`,
    sheet: 'Feuille',
    encoding: 'Lettres lues comme',
    note: {
      encodingGuessed: (other: string | null) =>
        `Vérifiez les noms accentués : le fichier ne dit pas comment ses lettres sont écrites.${other === null ? '' : ` Si elles sont fausses, lisez-les comme ${other}.`}`,
      hiddenRows: (count: number) =>
        `${n(count, { one: '# ligne masquée dans la feuille, lue', many: '# de lignes masquées dans la feuille, lues', other: '# lignes masquées dans la feuille, lues' })} quand même.`,
      hiddenColumns: (count: number) =>
        n(count, { one: '# colonne masquée.', other: '# colonnes masquées.' }),
      hiddenSheets: (sheets: readonly string[]) => `Feuilles masquées : ${list(sheets)}.`,
      mergedCells: (count: number) => n(count, { one: '# zone fusionnée.', other: '# zones fusionnées.' }),
      formulas: (count: number) =>
        `${n(count, { one: '# formule', many: '# de formules', other: '# formules' })} : la valeur conservée dans le fichier a été utilisée.`,
      otherSheets: (sheets: readonly string[]) => `Non lu : ${list(sheets)}.`,
      linesUnquoted: (count: number) =>
        `${rows(count)} : lecture sans guillemets, car l’un d’eux n’est pas fermé.`,
      bytesLost: (count: number) => `Des lettres manquent dans ${rows(count)}.`,
      struckThrough: (count: number) => `${rows(count)} : texte barré.`,
      formulasUnknown: (count: number) =>
        n(count, {
          one: '# formule sans valeur dans le fichier.',
          many: '# de formules sans valeur dans le fichier.',
          other: '# formules sans valeur dans le fichier.',
        }),
    },
    leftAside: (count: number, what: string) => `Mises de côté (${count}) : ${what}`,
    bringBack: 'Reprendre',
    bringBackLabel: (row: number) => `Reprendre la ligne ${row}`,
    asideAgain: 'Remettre de côté',
    asideAgainLabel: (row: number) => `Remettre la ligne ${row} de côté`,
    showMore: (count: number) => `Afficher ${rows(count)} de plus`,
    inRows: (which: string, count: number) =>
      `${n(count, { one: 'Ligne', many: 'Lignes', other: 'Lignes' })} ${which}.`,
    questions: {
      label: 'Questions sur la liste',
      left: (count: number) =>
        n(count, {
          one: 'Encore # question',
          many: 'Encore # de questions',
          other: 'Encore # questions',
        }),
      leftColumns: (count: number) =>
        n(count, {
          one: '# question sur les colonnes',
          many: '# de questions sur les colonnes',
          other: '# questions sur les colonnes',
        }),
      done: 'Toutes les questions ont leur réponse.',
      undo: 'Annuler la dernière réponse',
      keys: 'Appuyez sur le numéro d’une réponse.',
      column: (field: string) => `Quelle colonne est « ${field} » ?`,
      columnHint:
        'Aucun titre ne le dit. D’après leurs valeurs, ce pourrait être l’une de celles-ci ; les autres colonnes sont en dessous.',
      saved: 'Ces colonnes sont-elles les mêmes que la dernière fois ?',
      savedHint: (columns: readonly string[]) =>
        `Pour la dernière liste avec ces titres, vous avez choisi : ${list(columns)}.`,
      savedYes: 'Oui, comme la dernière fois',
      savedNo: 'Non, relire la liste',
      noColumn: 'Aucune',
      row: (row: number) => `Ligne ${row}`,
      rowAnd: (row: number, more: number) =>
        `Ligne ${row} et ${n(more, { one: '# autre', many: '# autres', other: '# autres' })}`,
      yesRoom: (room: string) => `Oui, chambre ${room}`,
      sameForAll: (count: number) => `De même pour les ${count} lignes sans chambre`,
      yesRight: 'Oui, c’est juste',
      yesAll: (count: number) => `Oui, dans les ${count} lignes semblables`,
      guestComes: 'Oui, le client vient',
      take: (words: string) => `Utiliser « ${words} »`,
      takeAll: (count: number) => `Corriger les ${count} lignes semblables`,
      byDates: (nights: number) =>
        `Les dates : ${n(nights, { one: '# nuit', many: '# de nuits', other: '# nuits' })}`,
      byNights: (nights: number) =>
        n(nights, {
          one: '# nuit à partir de l’arrivée',
          many: '# de nuits à partir de l’arrivée',
          other: '# nuits à partir de l’arrivée',
        }),
      skipAll: (count: number) => `Ignorer les ${count} lignes`,
    },
    waitsFor: (what: readonly string[]) => `Reste à décider : ${list(what)}.`,
    waits: {
      column: (field: string) => `la colonne « ${field} »`,
      saved: 'si les colonnes sont les mêmes que la dernière fois',
      dates: 'si le jour ou le mois vient en premier',
      rows: (count: number) => `${rows(count)} à corriger ou à laisser`,
    },
    answerFirst: 'Répondez d’abord aux questions',
    rowsLater: 'Les lignes seront lues dès que les colonnes seront connues.',
    ignoredWhy: {
      title: 'titre',
      total: 'total',
      header: 'titres répétés',
      note: 'remarque',
      skipped: 'ignorée par vous',
      cancelled: 'annulé',
      noShow: 'non présenté',
      checkedOut: 'parti',
      waitlist: 'sur liste d’attente',
      optional: 'en option',
      struckThrough: 'barré',
      noPerson: 'ne nomme personne',
    },
    columns: 'Colonnes',
    columnLabel: (header: string) => `La colonne ${header} est`,
    notUsed: 'Non utilisée',
    confidence: {
      sure: 'sûr',
      likely: 'probable',
      yours: 'votre choix',
      saved: 'comme la dernière fois',
    },
    unnamed: (column: number) => `Colonne ${column}`,
    fields,
    dateAsk: 'Une date comme 03/04 peut se lire de deux façons. Qu’est-ce qui vient en premier ?',
    dayFirst: 'Le jour',
    monthFirst: 'Le mois',
    datesRead: { dayFirst: 'Dates : jour en premier.', monthFirst: 'Dates : mois en premier.' },
    table: 'La liste telle que comprise',
    tableHead: { row: 'Ligne', room: 'Chambre', guests: 'Clients', stay: 'Séjour', keys: 'Clés' },
    toFix: (count: number) => `${rows(count)} à corriger`,
    datesAsked: (count: number) => `${rows(count)}, dont la date est demandée ci-dessus`,
    ready: (count: number) => n(count, { one: '# ligne prête', other: '# lignes prêtes' }),
    noRows: 'Aucune ligne avec un client n’a été trouvée.',
    rowNotes,
    fixLabel: (field: string, row: number) => `${field} à la ligne ${row}`,
    apply: 'Utiliser',
    takeRoom: (room: string) => `Utiliser ${room}`,
    skipRow: 'Ignorer la ligne',
    skipRowLabel: (row: number) => `Ignorer la ligne ${row}`,
    plan: 'Plan par chambre',
    dryRun: 'Rien n’est encore émis : voici ce qui se passerait.',
    options: 'Comment les clés sont faites',
    join: 'Les clés s’ajoutent à',
    joins: { all: 'Toutes les clés', parents: 'Clés mobiles seulement' },
    access: 'Type',
    accesses: { mobile: 'Téléphone', card: 'Carte' },
    firstKey: 'Chambres sans clé',
    firstKeys: { hold: 'Me demander', override: 'Nouvelle clé' },
    firstKeyHint: {
      hold: 'La première clé d’une telle chambre attend votre décision. Les autres de la chambre la suivent.',
      override:
        'Le premier client reçoit une nouvelle clé qui remplace toutes celles de la porte. Les autres s’y ajoutent.',
      autoJoin: 'Elle s’ajoute à une clé s’il en existe une d’ici là, sinon elle est la première.',
    },
    keysPerGuest: 'Clés par client',
    doors: 'Ouvre aussi',
    noDoors: 'Aucune porte commune',
    arrive: 'Arrivée, si absente',
    depart: 'Départ, si absent',
    checkIn: 'Heure d’arrivée',
    checkOut: 'Heure de départ',
    timeHint: 'pour les lignes qui ne donnent que le jour',
    dateHint: '2026-12-01',
    more: 'Plus d’options',
    does: {
      join: 's’ajoute',
      asks: 'demande s’ils sont ensemble',
      first: 'première clé, remplace toutes les autres',
      autoJoin: 's’ajoute ou est la première',
      hold: 'vous attend',
      after: 's’ajoute à la première clé',
    },
    joinsKeys: (count: number) => `s’ajoute à ${keys(count)}`,
    already: 'déjà émise',
    doorEmpty: 'Aucune clé client n’ouvre cette porte en ce moment.',
    keepShort: (count: number) =>
      n(count, { one: '# continue de fonctionner', other: '# continuent de fonctionner' }),
    stopShort: (count: number) =>
      n(count, { one: '# cesse de fonctionner', other: '# cessent de fonctionner' }),
    stop: (count: number) =>
      n(count, {
        one: '# clé cesse de fonctionner',
        many: '# de clés cessent de fonctionner',
        other: '# clés cessent de fonctionner',
      }),
    newRows: (count: number) => `${rows(count)} en plus depuis la liste précédente`,
    knownRows: (count: number) => `${rows(count)} avec clé déjà émise`,
    gone: (count: number, name: string) =>
      n(count, {
        one: `# clé de « ${name} » n’est plus dans cette liste. Elle reste intacte ; annulez-la ou révoquez-la si personne ne vient :`,
        many: `# de clés de « ${name} » ne sont plus dans cette liste. Elles restent intactes ; annulez-les ou révoquez-les si personne ne vient :`,
        other: `# clés de « ${name} » ne sont plus dans cette liste. Elles restent intactes ; annulez-les ou révoquez-les si personne ne vient :`,
      }),
    noPlan: 'Aucune chambre ne peut encore être planifiée.',
    sums: {
      joins: (count: number) => n(count, { one: '# s’ajoute à une clé', other: '# s’ajoutent à une clé' }),
      asks: (count: number) =>
        n(count, {
          one: '# demande à qui est la chambre',
          many: '# demandent à qui est la chambre',
          other: '# demandent à qui est la chambre',
        }),
      firstKeys: (count: number) => n(count, { one: '# première clé', other: '# premières clés' }),
      held: (count: number) => n(count, { one: '# vous attend', other: '# vous attendent' }),
      after: (count: number) =>
        n(count, { one: '# suit une première clé', other: '# suivent une première clé' }),
      alreadyIssued: (count: number) => n(count, { one: '# émise avant', other: '# émises avant' }),
    },
    leaveOut: (count: number) =>
      n(count, {
        one: 'Laisser de côté la ligne qui ne va pas',
        other: 'Laisser de côté les # lignes qui ne vont pas',
      }),
    issue: (count: number, waits: number) =>
      waits === 0
        ? `Émettre ${keys(count)}`
        : count === 0
          ? `Garder ${keys(waits)} jusqu’à votre réponse`
          : `Émettre ${keys(count)}, ${n(waits, { one: '# vous attend', many: '# vous attendent', other: '# vous attendent' })}`,
    nothingToIssue: 'Rien à émettre',
    allIssued: 'Toutes les clés de cette liste ont déjà été émises. Rien de nouveau ne serait mis en file.',
    confirmFirst: (count: number) =>
      `Confirmer ${n(count, { one: '# première clé', other: '# premières clés' })}`,
    confirmTitle: (count: number) => `Une nouvelle clé dans ${rooms(count)} ?`,
    confirmBody:
      'Dans chacune de ces chambres, le premier client reçoit une nouvelle clé. Les clés présentes sur la porte cessent alors de fonctionner. Les autres de la chambre s’y ajoutent.',
    confirmType: (words: string) => `Tapez ${words} pour confirmer`,
    confirmYes: 'Confirmer les premières clés',
    offlineNote: 'Vous pouvez préparer et émettre cette liste ; ses clés attendent sans se perdre.',
  },
}
