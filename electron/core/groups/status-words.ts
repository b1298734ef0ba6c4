import { remember } from './remember.ts'
import type { ListReading } from '#shared/rooming-list.ts'

type AsideWhy = ListReading['ignored'][number]['why']
/** What a status says: the guest comes or is here already, or why nobody needs a key. */
export type StatusMeaning =
  | 'comes'
  | Extract<AsideWhy, 'cancelled' | 'noShow' | 'checkedOut' | 'waitlist' | 'optional'>

/**
 * Words of reservation statuses, in the languages of the trade and in the spellings of OPERA, Cloudbeds, Booking.com,
 * Mews, Apaleo and protel. Accents, case, spaces, hyphens and underscores do not count. A word of two meanings
 * (`C`, `X`, `DEP`) is left out on purpose: whoever meets it is asked.
 */
const words: Readonly<Record<StatusMeaning, string>> = {
  comes: `confirmed, confirm, conf, cfm, cnf, ok, okay, reserved, reservation, rsv, res, resv, definite, definit, def,
    guaranteed, gtd, guarantee, non guaranteed, due in, due out, expected, expected arrival, arrival, arrivals,
    arriving, arr, arrived, in house, inhouse, inh, checked in, check in, checkedin, ckin, chkin, ci, started, stayover,
    stay over, staying, occupied, active, booked, booking confirmed, new, modified, walk in, walkin, assigned,
    bestätigt, definitiv, fest, gebucht, reserviert, garantiert, angereist, eingecheckt, im haus, anwesend, anreise,
    erwartet, aktiv, confirmé, confirmée, confirmés, réservé, réservée, garanti, garantie, arrivé, arrivée, présent,
    présente, en séjour, attendu, enregistré, enregistrée, confirmado, confirmada, confirmadas, confirmados, reservado,
    reservada, garantizado, garantizada, alojado, alojada, en casa, en el hotel, llegado, registrado, hospedado,
    activo, activa, confermato, confermata, confermati, prenotato, prenotata, garantito, garantita, arrivato, arrivata,
    in casa, presente, in hotel, check in effettuato, garantido, garantida, hospedada, na casa, em casa, chegou,
    check in feito, check in realizado, ativo, ativa, bevestigd, gereserveerd, geboekt, gegarandeerd, aanwezig,
    in huis, ingecheckt, aangekomen, verwacht, definitief, potwierdzone, potwierdzona, potwierdzony, zarezerwowane,
    zarezerwowany, gwarantowana, gwarantowane, zameldowany, zameldowana, w hotelu, przyjazd, potvrzeno, potvrzená,
    potvrzený, rezervováno, rezervace, garantováno, ubytován, ubytovaný, ubytovaná, přihlášen, příjezd, bekräftad,
    bekräftat, bokad, bokat, garanterad, incheckad, på hotellet, ankommen, bekræftet, booket, reserveret, garanteret,
    indtjekket, tjekket ind, ankommet, på hotel, bekreftet, bestilt, booka, reservert, garantert, innsjekket,
    sjekket inn, vahvistettu, vahvistunut, varattu, varaus, taattu, saapunut, kirjautunut sisään, talossa, saapuva,
    επιβεβαιωμένη, επιβεβαιωμένο, επιβεβαιωμένος, επιβεβαιώθηκε, κρατημένο, εγγυημένη, αφίχθη, διαμένει,
    στο ξενοδοχείο, check in ολοκληρώθηκε, onaylandı, onaylı, onaylanmış, kesin, rezerve, rezervasyon, garantili,
    giriş yaptı, giriş yapıldı, konaklıyor, otelde, bekleniyor, مؤكد, مؤكدة, مؤكّد, تم التأكيد, محجوز, محجوزة, حجز,
    مضمون, تم تسجيل الوصول, تسجيل الوصول, وصل, مقيم, في الفندق, نزيل, 確定, 確認済, 確認済み, 予約済, 予約済み,
    予約確定, チェックイン, チェックイン済, チェックイン済み, 到着済, 到着済み, 滞在中, 在館, 宿泊中, 到着予定, 保証,
    已确认, 已確認, 确认, 確認, 已预订, 已預訂, 预订, 已入住, 入住, 在住, 住店, 在店, 预抵, 預抵, 担保, 已到达`,
  cancelled: `cancelled, canceled, cancel, cancellation, cxl, cxld, cxled, cancld, canc, cnl, cnx, cxx, xld, xxl, void, voided,
    deleted, annulled, cancelled by guest, cancelled by hotel, cancelled by us, canceled by guest,
    canceled by hotel, cancelled by agent, late cancellation, cancelled late, cancelled reservation,
    booking cancelled, storniert, stornierte, storno, storniert durch gast, storniert durch hotel, annulliert,
    abgesagt, gestrichen, gelöscht, ausgefallen, annulé, annulée, annulés, annulées, annuler, annulation, supprimé,
    supprimée, cancelado, cancelada, cancelados, canceladas, cancelación, cancelacion, anulado, anulada, anulación,
    anuladas, anulados, cancelar, annullato, annullata, annullati, annullate, annullamento, cancellato, cancellata,
    cancellati, cancellazione, disdetto, disdetta, cancelamento, geannuleerd, annulering, geannulleerd, gecanceld,
    vervallen, anulowana, anulowane, anulowany, anulowano, anulacja, odwołana, odwołane, odwołany, skasowana, zrušeno,
    zrušená, zrušené, zrušený, storno klient, stornováno, stornovaná, avbokad, avbokat, avbokning, avbeställd,
    avbeställt, annullerad, annullerat, inställd, inställt, annulleret, afbestilt, aflyst, afmeldt, annullering,
    kansellert, avbestilt, avlyst, annullert, kansellering, peruttu, peruutettu, peruutus, peruuntunut, perunut,
    ακυρώθηκε, ακυρωμένη, ακυρωμένο, ακυρωμένος, ακύρωση, ακυρωθείσα, ακυρο, iptal, iptal edildi, iptal edilmiş,
    iptal edilen, vazgeçti, ملغي, ملغى, ملغية, ملغاة, الغاء, إلغاء, تم الإلغاء, ملغاه, キャンセル, キャンセル済,
    キャンセル済み, 取消, 取消し, 取り消し, 取消済, 取消済み, 解約, 已取消, 取消了, 取消预订, 取消預訂, 已取消预订,
    作废, 作廢, 已退订, 退订`,
  noShow: `no show, noshow, no shows, n s, nshw, nsh, no showed, did not arrive, did not show, dna, nicht erschienen,
    nicht angereist, nichtanreise, nicht gekommen, non présenté, non présentée, non présentation, non venu,
    pas venu, absent, no presentado, no presentada, no se presentó, no llegó, no se presento, no llego, mancato arrivo,
    non presentato, non presentata, non arrivato, mancata presentazione, não compareceu, não comparecimento,
    não apareceu, não chegou, niet verschenen, niet gekomen, niet opgedaagd, nie przyjechał, nie przyjechała,
    niedojazd, nie pojawił się, niestawienie się, nestawił się, nepřijel, nepřijela, nedorazil, nedorazila,
    nedostavil se, ej ankommen, utebliven, uteblev, kom inte, inte ankommen, udeblevet, udeblev, ikke ankommet,
    ikke mødt, uteblitt, uteble, ikke møtt, ei saapunut, saapumatta, ei tullut, δεν εμφανίστηκε, δεν προσήλθε,
    μη εμφάνιση, δεν ήρθε, gelmedi, gelmeyen, gelmeyen misafir, لم يحضر, لم يصل, عدم الحضور, عدم حضور, غياب, ノーショー,
    ノーショウ, 不泊, 無断不泊, 無断キャンセル, 未到着, 未到, 应到未到, 應到未到, 未入住, 未出现, 未抵达`,
  checkedOut: `checked out, check out, checkedout, checkout, ckot, ckout, chkout, c o, co, departed, gone, left, processed,
    past, past stay, completed, stay completed, abgereist, ausgecheckt, abreise erfolgt, ausgezogen, parti, partie,
    départ effectué, sorti, sortie, séjour terminé, salido, salida realizada, check out realizado, check out hecho,
    se fue, ha salido, finalizada, estancia finalizada, partito, partita, uscito, check out effettuato, check out feito,
    saiu, estadia concluída, vertrokken, uitgecheckt, wymeldowany, wymeldowana, wyjechał, wyjechała, wyjazd, odjel,
    odjela, odhlášen, odubytován, odubytovaný, utcheckad, avrest, har rest, udtjekket, tjekket ud, afrejst, rejst,
    utsjekket, sjekket ut, avreist, reist, lähtenyt, kirjautunut ulos, uloskirjautunut, poistunut, αναχώρησε,
    αποχώρησε, έφυγε, check out ολοκληρώθηκε, çıkış yaptı, çıkış yapıldı, ayrıldı, çıkış yapmış, غادر, غادرت,
    تم تسجيل المغادرة, تسجيل المغادرة, مغادر, チェックアウト, チェックアウト済, チェックアウト済み, 出発済, 出発済み, 退室,
    退室済, 退館, 已退房, 退房, 已离店, 离店, 已離店, 已结账离店`,
  waitlist: `waitlist, wait list, waitlisted, wait listed, waiting list, wl, wait, waiting, warteliste, auf warteliste,
    wartend, liste d attente, en attente, en liste d attente, sur liste d attente, lista de espera, en lista de espera,
    en espera, lista d attesa, in lista d attesa, in attesa, em espera, em lista de espera, wachtlijst, op wachtlijst,
    lista oczekujących, lista rezerwowa, na liście oczekujących, oczekująca, pořadník, čekací listina, čekající,
    na čekací listině, väntelista, på väntelista, venteliste, på venteliste, jonotuslista, jonossa, odotuslista,
    λίστα αναμονής, σε αναμονή, αναμονή, bekleme listesi, beklemede, bekleme listesinde, قائمة الانتظار, قائمة انتظار,
    في الانتظار, انتظار, キャンセル待ち, ウェイトリスト, ウェイティング, 空き待ち, 候补, 候補, 等候名单, 等候名單, 候补名单`,
  optional: `optional, option, opt, tentative, tent, tentativ, tentativo, prospect, pros, provisional, prov, inquiry, enquired, inquired,
    enquiry, inq, quote, offer, on request, rq, requested, request, not confirmed, unconfirmed, pending, hold, on hold,
    held, to be confirmed, awaiting confirmation, pending confirmation, optioniert, optionsbuchung, vorläufig,
    unverbindlich, angefragt, anfrage, angebot, offen, unbestätigt, nicht bestätigt, provisorisch, vorgemerkt,
    option posée, provisoire, optionnel, optionnelle, non confirmé, non confirmée, à confirmer, sur demande, demande,
    devis, opcional, opción, opcion, tentativa, provisorio, provisoria, no confirmado, no confirmada, por confirmar,
    sin confirmar, pendiente, bajo petición, solicitud, presupuesto, opzione, opzionato, opzionata, opzionale,
    provvisorio, provvisoria, non confermato, non confermata, da confermare, in opzione, su richiesta, richiesta,
    preventivo, opção, provisória, provisório, não confirmado, não confirmada, a confirmar, pendente, sob consulta,
    pré reserva, pre reserva, orçamento, optie, in optie, voorlopig, niet bevestigd, onbevestigd, op aanvraag,
    aanvraag, offerte, opcja, opcjonalna, wstępna, wstępnie, niepotwierdzona, niepotwierdzone, niepotwierdzony,
    do potwierdzenia, zapytanie, opce, předběžná, předběžně, nepotvrzeno, nepotvrzená, nezávazná, k potvrzení,
    poptávka, preliminär, preliminärt, obekräftad, ej bekräftad, förfrågan, optionerad, foreløbig, ubekræftet,
    ikke bekræftet, forespørgsel, reservation på option, ubekreftet, ikke bekreftet, forespørsel, opsjon, optio,
    alustava, vahvistamaton, vahvistamatta, tarjous, kysely, προσωρινή, προσωρινό, ανεπιβεβαίωτη, μη επιβεβαιωμένη,
    προαιρετική, option αναμονής, opsiyon, opsiyonlu, opsiyonel, geçici, onaylanmadı, onaysız, onay bekliyor, talep,
    teklif, مبدئي, مبدئية, مؤقت, مؤقتة, غير مؤكد, غير مؤكدة, قيد الانتظار, قيد التأكيد, اختياري, طلب, 仮予約, 仮,
    仮押さえ, 未確認, 未確定, 見積, 見積もり, リクエスト, 保留, 预留, 預留, 待确认, 待確認, 未确认, 暂定, 暫定, 意向, 询价`,
}

/** Letters that no decomposition turns into their plain form. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
}

/** Only letters and digits, without case and accents: `NO_SHOW`, `No-Show` and `no show` are the same. */
export const plainWord = remember((text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøæœđðıß]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ''),
)

const meanings = new Map(
  (['comes', 'optional', 'waitlist', 'checkedOut', 'noShow', 'cancelled'] as const).flatMap((meaning) =>
    words[meaning].split(',').map((word) => [plainWord(word), meaning] as const),
  ),
)

/**
 * What a status cell says; null when its words are not known and a person must say. A date, a number or brackets
 * after the word change nothing: `Cancelled (12.11.)`.
 */
export const readStatus = (text: string): StatusMeaning | null => {
  const whole = plainWord(text)
  if (whole === '') return /^[\s\p{P}]*$/u.test(text) ? 'comes' : null
  const bare = plainWord(text.replace(/\([^()]*\)/gu, ' ').replace(/[\d./:-]+\s*$/u, ' '))
  return meanings.get(whole) ?? meanings.get(bare) ?? null
}

type GoneWhy = Exclude<StatusMeaning, 'comes' | 'optional'>

/** Statuses that mean something else in a remark: `left`, `check out 14:00`, `waiting`. */
const onlyInStatus = new Set(
  `left, gone, past, co, check out, checkout, ckot, processed, completed, parti, partie, sorti, sortie, salido, partito,
  partita, uscito, saiu, vertrokken, reist, rejst, wait, waiting, void, deleted, absent, hold, wartend, en attente,
  en espera, in attesa, em espera, vervallen, wyjazd, fest, 退房, 退室, 退館, انتظار, في الانتظار, مغادر`
    .split(',')
    .map(plainWord),
)
/** Headings of a rule, not what happened: `Cancellation: 48 h`. */
const labels = new Set(
  `cancellation, cancel, no show, noshow, storno, annulation, annuler, cancelación, cancelar, anulación, annullamento,
  cancellazione, cancelamento, annulering, anulacja, avbokning, annullering, kansellering, peruutus, ακύρωση, iptal,
  إلغاء, الغاء, キャンセル, 取消`
    .split(',')
    .map(plainWord),
)

const goneIn = (text: string): GoneWhy | null => {
  const plain = plainWord(text)
  const meaning = plain.length < 2 || onlyInStatus.has(plain) ? null : readStatus(text)
  if (meaning === null || meaning === 'comes' || meaning === 'optional') return null
  return /^\p{ASCII}{1,2}$/u.test(plain) ? null : meaning
}

/**
 * A status that stands alone in a remark, or before or after a guest's name: `CANCELLED`, `Anna Berg - cancelled`,
 * `Status: no show`. Words inside a sentence are not one: `no show last year`.
 */
export const statusInText = (text: string): GoneWhy | null => {
  const pieces = text.split(/[()[\]{}|;,!*\n\r/]+|\s+[-–—]+\s+|\.(?=\s|$)/u).flatMap((piece) => {
    const [before = '', ...after] = piece.split(':')
    return after.length === 0 ? [piece] : [...(labels.has(plainWord(before)) ? [] : [before]), ...after]
  })
  for (const piece of pieces) {
    const why = goneIn(piece)
    if (why !== null) return why
  }
  return null
}

/** The same for the guest's place, where a status in capitals or a known short form may touch the name. */
export const statusBesideName = (text: string): GoneWhy | null => {
  const alone = statusInText(text)
  if (alone !== null) return alone
  const all = text.trim().split(/\s+/u)
  const ends = [all[0], all.at(-1), all.slice(0, 2).join(' '), all.slice(-2).join(' ')]
  for (const end of ends) {
    const why = end === undefined ? null : goneIn(end)
    // Somebody may be called Left or Gone; nobody is called Cancelled.
    if (why === 'cancelled' || why === 'noShow') return why
  }
  return null
}
