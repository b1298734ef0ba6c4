import { plainWord } from './status-words.ts'

/** What stands in a guest's place while no person is known, as `plainWord` leaves it. */
const placeholders = new Set(
  `tba, tbc, tbd, tbn, tb, to be advised, to be announced, to be confirmed, to be determined, to be named, nn, nomen nescio,
  no name, noname, name to follow, names to follow, names tba, name tba, name tbc, name tbd, name missing,
  not yet known, unknown, unknown guest, unnamed, unnamed guest, unassigned, not assigned, blocked, block, room block,
  not used, not in use, unused, no longer used, hotel use, house, test person, not needed, not required, cancelled room,
  out of order, out of service, out of inventory, ooo, oos, ooi, maintenance, dummy, dummy guest, test, test guest,
  test booking, house use, houseuse, house account, complimentary room, vacant, empty, free, available, spare,
  spare room, extra room, reserved, hold, on hold, none, nobody, no guest, nil, null, na, n a, na na,
  driver, drivers, driver room, drivers room, bus driver, coach driver, driver single, tour leader, tourleader,
  tour leader room, leader, leader room, tl, tl room, tour guide, guide, guide room, guides room, courier, escort,
  staff, staff room, crew, crew room, office, hospitality room, day use, dayuse, show room, showroom, guest, guests,
  guest name, pax, passenger, name, client, customer, participant, same, wife, husband, spouse, partner, friend,
  friends, family, child, children, baby, infant, companion, guest tba, guest tbc, pax tba,
  nicht benutzt, nicht genutzt, nicht benotigt, nicht besetzt, testperson, hotelgebrauch, freihalten,
  frei, leer, unbekannt, noch unbekannt, noch offen, offen, wird nachgereicht, wird noch benannt, name folgt,
  namen folgen, folgt, ohne namen, kein gast, nicht belegt, unbelegt, gesperrt, blockiert, ausser betrieb, defekt,
  hausgebrauch, eigenbelegung, fahrer, fahrerzimmer, busfahrer, reiseleiter, reiseleitung, reiseleiterzimmer, gast,
  gaste, begleitung, begleitperson, platzhalter, reserve, personal, ehefrau, ehemann, frau kind, kind, kinder, familie,
  a confirmer, a definir, a preciser, a communiquer, a venir, non communique, nom a venir, inconnu, inconnue, libre,
  vide, bloque, bloquee, hors service, hors d usage, vacante, chauffeur, chambre chauffeur, chauffeur car,
  accompagnateur, accompagnatrice, accompagnant, guide accompagnateur, client inconnu, invite, epouse, epoux, conjoint,
  enfant, enfants, famille, neant,
  por confirmar, por definir, por determinar, por asignar, sin nombre, sin asignar, pendiente, desconocido, vacio,
  bloqueado, bloqueada, fuera de servicio, fuera de uso, averiada, conductor, chofer, guia, acompanante, huesped,
  uso de la casa, uso casa, esposa, esposo, marido, nino, ninos, familia, nadie,
  da definire, da confermare, da comunicare, da assegnare, senza nome, sconosciuto, libera, libero, vuoto, vuota,
  bloccata, bloccato, fuori servizio, autista, camera autista, accompagnatore, accompagnatrice, guida, ospite,
  capogruppo, moglie, marito, bambino, bambini, famiglia, nessuno,
  a confirmar, a designar, a indicar, a comunicar, sem nome, por designar, desconhecido, livre, vazio, vago, bloqueio, avariado,
  fora de servico, em manutencao, motorista, quarto motorista, acompanhante, hospede, crianca, criancas, ninguem,
  nog onbekend, onbekend, nog te bepalen, nntb, volgt, leeg, vrij, geblokkeerd, buiten gebruik, buiten dienst,
  chauffeurskamer, reisleider, gids, begeleider, kind, kinderen, familie, echtgenote, niemand, nader te bepalen,
  do potwierdzenia, do ustalenia, nieznany, nieznane, wolny, wolne, pusty, puste, zablokowany, zablokowane,
  wylaczony z uzytku, nieczynny, kierowca, pokoj kierowcy, pilot, przewodnik, gosc, dziecko, zona, maz, rodzina, brak,
  k potvrzeni, bude upresneno, neznamy, nezname, volny, volno, volne, prazdny, prazdne, blokovano, mimo provoz, ridic,
  pruvodce, vedouci zajezdu, host, dite, manzelka, manzel, rodina,
  meddelas senare, meddelas, okand, ledig, ledigt, tomt, blockerad, sparrad, ur drift, chauffor, reseledare,
  ledsagare, gast, barn, familj, ingen, bekraftas senare,
  oplyses senere, navn folger, ukendt, fri, blokeret, ude af drift, chauffoer, rejseleder, gaest, bekraeftes senere,
  opplyses senere, ukjent, blokkert, ute av drift, sjafor, reiseleder, gjest, bekreftes senere, navn kommer,
  ilmoitetaan myohemmin, vahvistetaan, avoin, tuntematon, vapaa, tyhja, estetty, pois kaytosta, epakunnossa,
  kuljettaja, matkanjohtaja, opas, vieras, lapsi, ei nimea,
  υπο επιβεβαιωση, προς επιβεβαιωση, αγνωστος, αγνωστη, κενο, ελευθερο, διαθεσιμο, μπλοκαρισμενο, εκτος λειτουργιας,
  εκτος υπηρεσιας, οδηγος, συνοδος, αρχηγος, ξεναγος, πελατης, επισκεπτης, παιδι, χωρις ονομα,
  belirlenecek, belli degil, bildirilecek, onaylanacak, isimsiz, isim yok, bilinmiyor, bloke, bloklu, arizali,
  kullanim disi, sofor, sofor odasi, rehber, rehber odasi, kaptan, misafir, cocuk, esi, aile,
  لم يحدد, غير محدد, غير معروف, مجهول, يحدد لاحقا, سيحدد لاحقا, للتاكيد, قيد التاكيد, فارغ, فارغة, شاغر, شاغرة, محجوب,
  خارج الخدمة, سائق, السائق, غرفة السائق, مرشد, المرشد, ضيف, نزيل, بدون اسم, مرافق,
  未定, 未確定, 氏名未定, 名前未定, 後日連絡, 調整中, 不明, 空室, 空き, 空, 空房, ブロック, 売止, 売り止め, 使用不可, 故障,
  運転手, ドライバー, 乗務員, 添乗員, ガイド, 添乗員室, ゲスト, お客様, 名無し, テスト, 同伴者, ハウスユース,
  待定, 待确认, 待確認, 未知, 姓名待定, 暂无, 無, 无, 锁房, 鎖房, 维修, 維修, 维修房, 司机, 司機, 司机房, 导游, 導遊, 领队,
  領隊, 全陪, 地陪, 客人, 住客, 测试, 自用房, 自用, 空置, 未分配`
    .split(',')
    .map(plainWord),
)

/** What stands beside such a word and names nobody either: `Zimmer frei`, `Chambre libre`, `Pokój wolny`. */
const rooms = new Set(
  `room, rooms, rm, double, single, twin, seat, bed, place, zimmer, doppelzimmer, einzelzimmer, bett, platz, chambre,
  chambres, habitacion, habitación, hab, cama, plaza, camera, camere, quarto, quartos, kamer, kamers, pokój, pokoj,
  pokoje, rum, rummet, værelse, vaerelse, værelset, rom, rommet, huone, huoneet, δωμάτιο, δωματιο, oda, odası, غرفة,
  الغرفة, 部屋, 客室, ルーム, 房间, 房間, 房, номер, кімната, still, yet, noch, ist, is, for, für, encore, aún, todavía,
  ancora, ainda, nog, jeszcze, ještě, ännu, endnu, ennå, vielä, the, der, die, das, la, le, el, il, o, a, de, des, del,
  du, of, zur, zum, our, unser, bus, coach, car`
    .split(',')
    .map(plainWord),
)

/** Words that are somebody's name without their accents: `Boş` is Turkish for vacant, `Bos` a Dutch family. */
const accented = new Set(['boş', 'boş oda', 'oda boş', 'boşta', 'müsait', 'dolu değil'])

const isAccented = (text: string): boolean =>
  /[şğ]|müsait/iu.test(text) &&
  accented.has(text.trim().normalize('NFC').toLocaleLowerCase('tr').replace(/\s+/gu, ' '))

/** `Ledigt værelse`: words for a room, and beside them only words that say that nobody is in it. */
const isRoomOfNobody = (text: string): boolean => {
  const words = text
    .trim()
    .split(/[\s,/()-]+/u)
    .map(plainWord)
    .filter((word) => word !== '')
  const rest = words.filter((word) => !rooms.has(word))
  return (
    rest.length > 0 &&
    rest.length < words.length &&
    (placeholders.has(rest.join('')) || rest.every((word) => placeholders.has(word)))
  )
}

const numbered =
  /^(?:guest|gast|gaste|pax|passenger|person|persona|personne|pessoa|osoba|client|cliente|huesped|ospite|hospede|gosc|host|gjest|gaest|vieras|πελατης|misafir|ضيف|نزيل|ゲスト|客人|participant|teilnehmer|participante|partecipante|deelnemer|uczestnik|ucastnik|deltagare|deltager|osallistuja|driver|fahrer|chauffeur|dummy|test|testgast|adult|adulto|adulte|erwachsener|child|kind|tba|tbc|nn|name|student|schuler|player|room|zimmer)\d{1,4}[a-z]?$/u

/**
 * `Guest of Ana Silva`, `Begleitung von Herrn Weiss`: somebody is meant whose name nobody has written. Words that are
 * forms of address or names as well are left out: `Frau von Stein` and `Kind van Dijk` are people.
 */
const companion =
  /^(?:(?:guest|guests|friend|friends|wife|husband|spouse|partner|companion|child|children|son|daughter|mother|father) of|(?:gast|begleitung|begleiter|begleiterin|ehefrau|ehemann) (?:von|vom)|(?:invitee?|epouse|epoux|conjointe?|accompagnante?) (?:de|du)|(?:invitado|invitada|acompanante|esposa|esposo|acompanhante|hospede) (?:de|do|da|del)|(?:ospite|accompagnatore|accompagnatrice|moglie|marito) (?:di|del|della)|(?:begeleider|begeleidster|echtgenote|echtgenoot) van|(?:sallskap|ledsager|folge) (?:till|til)) \p{L}/u

/** `2 pax`, `3 Personen`: a count where a name should stand. */
const counted =
  /^\d{1,3}\s*(?:x\s*)?(?:pax|pers|persons?|people|guests?|adults?|personen|gaste|erwachsene|personnes?|clients?|adultes?|personas?|huespedes|adultos?|persone|ospiti|adulti|pessoas?|hospedes|gasten|volwassenen|osob|osoby|osoba|gosci|hostu|personer|gaster|gaester|gjester|vuxna|voksne|henkiloa|vierasta|ατομα|ενηλικεσ|kisi|misafir|اشخاص|أشخاص|ضيوف|名|人|位)\.?$/u

/** `Herr N.N.`, `Mr TBA`: a form of address before no name. `Mr Driver` is a person. */
const form =
  /^(?:mr|mrs|ms|miss|dr|herr|frau|hr|fr|mme|mlle|monsieur|madame|m|sr|sra|srta|senor|senora|sig|sigra|signor|signora|dhr|mevr|pan|pani|bay|bayan|kyrios|kyria)\.?\s+/u
const unnamed = new Set([
  'nn',
  'tba',
  'tbc',
  'tbd',
  'tbn',
  'x',
  'xx',
  'xxx',
  'unknown',
  'unbekannt',
  'noname',
])

const foldWords = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/\s+/gu, ' ')

/** Words that say of whom or how many, and no name. */
const isSaidWithoutName = (text: string): boolean => {
  const folded = foldWords(text)
  return (
    companion.test(folded) ||
    counted.test(folded) ||
    (form.test(folded) && unnamed.has(plainWord(folded.replace(form, ''))))
  )
}

/** Half of a name that is known to be missing: first or last name unknown, as airlines and visas write it. */
const unknownHalf =
  /^(?:fnu|lnu|nfn|nln|xxx+|tba|tbc|tbd|tbn|unknown|unbekannt|inconnue?|desconocid[oa]|nofirstname|nolastname|nosurname|nogivenname)$/u

/** `see 401`, `mit 402`: the guest of another row. */
const otherRow =
  /^(?:see|siehe|voir|ver|véase|vedi|zie|patrz|viz|katso|bkz\.?|with|mit|avec|con|com)\s+(?:room|zimmer|zi\.?|chambre|hab\.?|camera|quarto|kamer|pokój|row|zeile)?\s*#?\d+$/iu

/** Whether these words stand in a guest's place and are no person: `TBA`, `N.N.`, `Driver room`, `Gast 2`, `???`. */
export const isNoPerson = (text: string): boolean => {
  const plain = plainWord(text)
  // Four question marks and more are a name whose letters are lost.
  if (plain === '') return text.trim() !== '' && (text.match(/[?？]/gu)?.length ?? 0) < 4
  return (
    placeholders.has(plain) ||
    isAccented(text) ||
    isRoomOfNobody(text) ||
    isSaidWithoutName(text) ||
    numbered.test(plain) ||
    /^x{2,}$/u.test(plain) ||
    /^\d+$/u.test(plain) ||
    otherRow.test(text.trim()) ||
    // Both halves of a name that are placeholders: `TBA TBA`.
    text
      .trim()
      .split(/[\s,/]+/u)
      .every((word) => plainWord(word) !== 'guest' && unknownHalf.test(plainWord(word)))
  )
}

export const isUnknownHalf = (word: string): boolean =>
  unknownHalf.test(plainWord(word)) ||
  /^N\.?N\.?$/u.test(word) ||
  /^[?？]{1,3}$/u.test(word) ||
  /^\.{3,}$/u.test(word)
