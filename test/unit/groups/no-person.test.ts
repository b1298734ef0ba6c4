import { expect, test } from 'vitest'
import { isNoPerson } from '#core/groups/no-person.ts'
import { readStatus } from '#core/groups/status-words.ts'

const nobody: Readonly<Record<string, string>> = {
  en: 'TBA|N.N.|Vacant|Reserve|Driver|Free room|Name to follow|Guest of Ana Silva|2 pax|Mr TBA|not used|Guest 3',
  de: 'Zimmer frei|wird nachgereicht|Fahrer|Herr N.N.|gesperrt|2 Personen|Begleitung von Anna Berg|Zimmer nicht belegt',
  fr: 'À confirmer|Chambre libre|Chauffeur|hors service|2 personnes|Nom à venir',
  es: 'Por confirmar|Habitación libre|Conductor|sin asignar|2 huéspedes|fuera de servicio',
  it: 'Da definire|Camera libera|Autista|bloccata|2 ospiti',
  pt: 'A confirmar|Quarto livre|Motorista|vago|2 hóspedes',
  nl: 'Nog onbekend|Kamer vrij|buiten gebruik|2 gasten',
  pl: 'Do ustalenia|Pokój wolny|Kierowca|nieczynny|2 osoby',
  cs: 'Bude upřesněno|Volný pokoj|Řidič|mimo provoz',
  sv: 'Meddelas senare|Ledigt rum|Chaufför|ur drift',
  da: 'Oplyses senere|Ledigt værelse|Chauffør|ude af drift',
  no: 'Opplyses senere|Ledig rom|Sjåfør|ute av drift',
  fi: 'Vahvistetaan|Vapaa huone|Kuljettaja|pois käytöstä',
  el: 'Προς επιβεβαίωση|Κενό δωμάτιο|Οδηγός|εκτός λειτουργίας',
  tr: 'Belirlenecek|Boş|Boş oda|Şoför|arızalı',
  ar: 'غير محدد|غرفة شاغرة|السائق|خارج الخدمة',
  ja: '未定|空室|運転手|使用不可|2名',
  zh: '待定|空房|司机|维修房|2人',
}

test.for(Object.keys(nobody))('words in the guest’s place that are no person: %s', (language) => {
  for (const text of nobody[language]?.split('|') ?? [])
    expect([text, isNoPerson(text)]).toEqual([text, true])
})

test('people whose names are such words stay people', () => {
  const people =
    'Minnie Driver|Mr Driver|Mr Frei|Bos|Anna Kind|Kind van Dijk|Frau von Stein|Mann von Berg|Guest, Anna|Page, Larry|Ana Libre|佐藤人|Rom Ledig Olsen|Vago Costa'
  for (const text of people.split('|')) expect([text, isNoPerson(text)]).toEqual([text, false])
})

/** As these systems spell the states of a reservation in their lists and exports. */
const systems: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  OPERA: [
    ['RESERVED', 'comes'],
    ['DUE IN', 'comes'],
    ['CHECKED IN', 'comes'],
    ['STAYOVER', 'comes'],
    ['DUE OUT', 'comes'],
    ['CHECKED OUT', 'checkedOut'],
    ['CANCELLED', 'cancelled'],
    ['NO SHOW', 'noShow'],
    ['WAITLIST', 'waitlist'],
    ['PROSPECT', 'optional'],
  ],
  Cloudbeds: [
    ['not_confirmed', 'optional'],
    ['confirmed', 'comes'],
    ['checked_in', 'comes'],
    ['checked_out', 'checkedOut'],
    ['canceled', 'cancelled'],
    ['no_show', 'noShow'],
  ],
  'Booking.com': [
    ['ok', 'comes'],
    ['cancelled_by_guest', 'cancelled'],
    ['cancelled_by_hotel', 'cancelled'],
    ['no_show', 'noShow'],
  ],
  Mews: [
    ['Enquired', 'optional'],
    ['Requested', 'optional'],
    ['Optional', 'optional'],
    ['Confirmed', 'comes'],
    ['Started', 'comes'],
    ['Processed', 'checkedOut'],
    ['Canceled', 'cancelled'],
  ],
  Apaleo: [
    ['Confirmed', 'comes'],
    ['InHouse', 'comes'],
    ['CheckedOut', 'checkedOut'],
    ['Canceled', 'cancelled'],
    ['NoShow', 'noShow'],
  ],
  protel: [
    ['Definitiv', 'comes'],
    ['Im Haus', 'comes'],
    ['Abgereist', 'checkedOut'],
    ['Storno', 'cancelled'],
    ['Option', 'optional'],
    ['Tentativ', 'optional'],
    ['Angebot', 'optional'],
    ['Warteliste', 'waitlist'],
    ['No-Show', 'noShow'],
  ],
}

test.for(Object.keys(systems))('states as %s spells them', (system) => {
  for (const [text, meaning] of systems[system] ?? [])
    expect([text, readStatus(text)]).toEqual([text, meaning])
})

/** cancelled | no-show | checked out | waitlist | optional, in each language of the trade. */
const states: Readonly<Record<string, string>> = {
  en: 'cancelled|no-show|checked out|waiting list|tentative',
  de: 'storniert|nicht erschienen|abgereist|Warteliste|Option',
  fr: 'annulée|non présenté|parti|liste d’attente|provisoire',
  es: 'anulada|no presentado|salida realizada|lista de espera|provisional',
  it: 'annullata|mancato arrivo|partito|lista d’attesa|opzione',
  pt: 'cancelada|não compareceu|saiu|lista de espera|provisória',
  nl: 'geannuleerd|niet verschenen|vertrokken|wachtlijst|optie',
  pl: 'anulowana|niedojazd|wymeldowany|lista oczekujących|opcja',
  cs: 'zrušeno|nedorazil|odhlášen|čekací listina|předběžná',
  sv: 'avbokad|utebliven|utcheckad|väntelista|preliminär',
  da: 'annulleret|udeblevet|afrejst|venteliste|foreløbig',
  no: 'kansellert|ikke møtt|utsjekket|venteliste|ubekreftet',
  fi: 'peruutettu|ei saapunut|lähtenyt|odotuslista|alustava',
  el: 'ακυρώθηκε|δεν εμφανίστηκε|αναχώρησε|λίστα αναμονής|προσωρινή',
  tr: 'iptal edildi|gelmedi|çıkış yaptı|bekleme listesi|opsiyon',
  ar: 'ملغى|لم يحضر|غادر|قائمة الانتظار|غير مؤكد',
  ja: 'キャンセル|ノーショー|チェックアウト済|キャンセル待ち|仮予約',
  zh: '已取消|应到未到|已退房|候补|待确认',
}

test.for(Object.keys(states))('five ways to say no: %s', (language) => {
  const read = states[language]?.split('|').map(readStatus)
  expect(read).toEqual(['cancelled', 'noShow', 'checkedOut', 'waitlist', 'optional'])
})
