import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const seamAway =
  'Nichts geht verloren: angenommene Schlüssel warten hier und gehen hinaus, sobald Seam antwortet.'
const askIt = 'Fragen Sie Ihre IT; die Einzelheiten für die IT sagen mehr.'

const openAgain =
  'Öffnen Sie die Adresse, die Joinery beim Start ausgegeben hat; jede Adresse gilt für einen Tab.'
const cutOff = {
  noSession: say('Dieser Tab ist nicht angemeldet.', openAgain),
  codeStale: say(
    'Diese Adresse wurde schon benutzt oder ist zu alt.',
    'Eine neue steht dort, wo Joinery gestartet wurde.',
  ),
  codeUnknown: say('Diese Adresse gehört nicht zu dem Joinery, das jetzt läuft.', openAgain),
  sessionEnded: say('Joinery wurde neu gestartet, und dieser Tab ist nicht mehr angemeldet.', openAgain),
  tooManyTries: say(
    'Es wurden zu viele falsche Adressen versucht.',
    'Warten Sie eine Minute, und versuchen Sie es dann erneut.',
  ),
  hostGone: say(
    'Joinery läuft nicht mehr.',
    'Wartende Schlüssel bleiben erhalten. Starten Sie Joinery wieder, und öffnen Sie die neue Adresse.',
  ),
  refused: say('Joinery hat die Anfrage dieses Fensters nicht angenommen.', 'Laden Sie die Seite neu.'),
} as const

/** German: what is wrong with the way to Seam, or with this computer. */
export const problemsDeHere = {
  invalidInput: (p) =>
    say(
      `${p.path === '' ? 'Die Eingabe' : `„${p.path}“`} ist nicht lesbar: ${p.message}`,
      'Berichtigen Sie sie und versuchen Sie es erneut.',
    ),
  notFound: (p) => say(`${p.what} ${p.id} gibt es nicht.`, 'Prüfen Sie die Angabe.'),
  packetUnknown: (p) =>
    p.why === 'misread'
      ? say(
          `„${p.code}“ ist kein Code eines Umschlags.`,
          'Scannen Sie ihn noch einmal, oder tippen Sie seine zwölf Buchstaben.',
        )
      : say(
          `Kein Umschlag dieses Platzes trägt den Code ${p.code}.`,
          'Er kann von einem anderen Computer sein, oder alle seine Schlüssel wurden abgebrochen.',
        ),
  notAllowed: (p) =>
    say(
      `Das geht jetzt nicht: ${p.action} (${p.state}).`,
      'Sehen Sie den Auftrag neu an; was möglich ist, wird dort angeboten.',
    ),
  unreadableJob: (p) =>
    say(
      `Ein gespeicherter Auftrag (${p.jobId}) ist nicht lesbar.`,
      `Er bleibt erhalten, und sein Zimmer wartet. ${askIt}`,
    ),
  damagedTwin: (p) =>
    say(
      `Genau dieser Schlüssel wurde schon einmal verlangt, und jener Auftrag (${p.jobId}) ist nicht mehr lesbar.`,
      'Er hat vielleicht einen Schlüssel gemacht: Sehen Sie zuerst die Schlüssel des Zimmers an. Hat der Gast keinen, verwerfen Sie den beschädigten Auftrag und stellen Sie neu aus.',
    ),
  notConnected: () =>
    say(
      'Joinery ist nicht mit Seam verbunden.',
      'Verbinden Sie mit einem Seam-API-Schlüssel, oder nehmen Sie das Übungshotel.',
    ),
  keyMalformed: ({ instead }) =>
    instead === null
      ? say(
          'Das ist kein Seam-API-Schlüssel.',
          'Er beginnt mit seam_. Kopieren Sie ihn aus der Seam Console.',
        )
      : say(
          {
            accessToken: 'Das ist ein persönliches Zugriffstoken, kein Seam-API-Schlüssel.',
            clientSession: 'Das ist ein Client-Session-Token, kein Seam-API-Schlüssel.',
            publishable: 'Das ist ein öffentlicher Schlüssel (Publishable Key), kein Seam-API-Schlüssel.',
          }[instead],
          'Joinery braucht einen API-Schlüssel des Workspace, mit dem Ihr Visionline verbunden ist. Legen Sie ihn in der Seam Console unter Developer, API Keys an.',
        ),
  offline: () => say('Seam ist nicht erreichbar.', seamAway),
  unauthorised: () =>
    say(
      'Seam lehnt den Zugang von Joinery ab: Der API-Schlüssel ist nicht gültig oder wurde entzogen.',
      'Rufen Sie die IT an: Es muss ein gültiger API-Schlüssel eingegeben werden. Nichts geht verloren: angenommene Schlüssel warten bis dahin hier.',
    ),
  throttled: () => say('Seam bittet um Geduld.', seamAway),
  unreadableAnswer: () =>
    say(
      'Die Antwort von Seam war nicht lesbar.',
      'Versuchen Sie es gleich noch einmal. Bleibt es so, antwortet vielleicht ein Proxy an Seams Stelle.',
    ),
  noSystem: (p) =>
    say(
      `Der Workspace ${p.workspace} hat kein Visionline-System.`,
      'Binden Sie Visionline zuerst in der Seam Console an.',
    ),
  severalSystems: (p) =>
    say(
      `Der Workspace hat ${p.systems.length} Visionline-Systeme: ${p.systems.map((one) => one.name).join(', ')}.`,
      'Wählen Sie eines.',
    ),
  endpointNotAllowed: (p) =>
    say(
      `Der Schlüssel wird nicht an ${p.endpoint} gesendet.`,
      'Verwenden Sie https, und SEAM_ENDPOINT nur zusammen mit SEAM_API_KEY.',
    ),
  otherOwner: (p) =>
    say(
      `Ein anderes Joinery benutzt das Profil ${p.profile}.`,
      'Nehmen Sie jenes, oder schließen Sie es zuerst. Nichts wurde geändert.',
    ),
  profileUnusable: (p) =>
    say(
      `Der Profilordner ${p.profile} ist nicht benutzbar: ${p.detail}.`,
      'Wählen Sie einen beschreibbaren Ordner auf einer lokalen Platte. Nichts wurde gesendet.',
    ),
  profileNotLocal: (p) =>
    say(
      p.why === 'network'
        ? `Der Profilordner ${p.profile} liegt auf einem Netzlaufwerk (${p.detail}).`
        : `Der Profilordner ${p.profile} liegt in einem Ordner, der synchronisiert wird (${p.detail}).`,
      'Dort könnten zwei Computer denselben Schlüssel zweimal ausstellen. Wählen Sie mit --data oder JOINERY_DATA einen Ordner auf einer Platte dieses Computers. Nichts wurde angelegt.',
    ),
  profileMoved: (p) =>
    say(
      `Das Profil in ${p.profile} ist nach ${p.to} umgezogen.`,
      'Starten Sie Joinery ohne --data und JOINERY_DATA, oder geben Sie dort den neuen Ordner an.',
    ),
  diskFull: (p) =>
    say(
      `Die Platte von ${p.profile} ist voll.`,
      'Schaffen Sie Platz und starten Sie Joinery neu. Bis dahin wird nichts gesendet, und nichts Angenommenes geht verloren.',
    ),
  fileGone: () =>
    say(
      'Die gespeicherte Datei ist nicht mehr, wo sie war.',
      'Suchen Sie sie dort, wohin sie verschoben wurde, oder speichern Sie die Tabelle noch einmal.',
    ),
  fileNotSaved: (p) =>
    say(
      `${p.name} ließ sich hier nicht speichern (${p.code}).`,
      'Schließen Sie die Datei, falls sie in einem anderen Programm offen ist, oder wählen Sie einen anderen Ordner.',
    ),
  databaseNewer: (p) =>
    say(
      `Die Datenbank stammt von einem neueren Joinery (Version ${p.found}; dieses kennt ${p.known}).`,
      'Starten Sie die neuere Version. Nichts wurde geändert.',
    ),
  databaseCorrupt: (p) =>
    say(
      `Die Datenbank in ${p.profile} ist beschädigt.`,
      'Nichts wurde geändert, nichts wird gesendet. Spielen Sie eine Sicherung ein, oder räumen Sie sie beiseite und prüfen Sie die wartenden Schlüssel von Hand.',
    ),
  databaseUnsafe: (p) =>
    say(
      `Die Datenbank kann ihr Versprechen nicht halten: ${p.setting} ist ${p.found} statt ${p.wanted}.`,
      `Nichts wird angenommen oder gesendet. ${askIt}`,
    ),
  keychain: (p) =>
    say(
      `Der Schlüsselbund ist nicht benutzbar (${p.why}).`,
      'Der Zugang bleibt, bis Joinery geschlossen wird, und muss danach neu eingegeben werden.',
    ),
  stranger: () => say('Dieses Fenster darf das nicht fragen.', askIt),
  windowCutOff: (p) => cutOff[p.why],
  bug: (p) =>
    say(
      'Etwas Unerwartetes ist geschehen.',
      `Angenommenes bleibt erhalten. Nennen Sie Ihrer IT diese Kennung: ${p.reference}`,
    ),
} satisfies Partial<ProblemTexts>
