import { normalise } from './headings/normalise.ts'

/** Words of a total, as `normalise` leaves them. Soma, Somma, Summe are names as well: see `isTotalLine`. */
const totals = new Set(
  `total totals sum totale totales totaux totais totaal totalt totalen summe gesamt gesamtsumme insgesamt gesamtzahl somme
  suma somma soma summa subtotal subtotaal zwischensumme celkem soucet mezisoucet razem łacznie ogołem
  ialt sammenlagt yhteensa vertailusumma συνολο συνολα toplam المجموع الاجمالي مجموع اجمالي 合計 総計 小計 总计
  合计 小计 總計 總數 总数 总人数 总房数 итого всего разом усього 计 計 共计`
    .split(/\s+/u)
    .map(normalise),
)
/** What may stand beside it: counted things, and words without a meaning of their own. */
const counted = new Set(
  `number of de du des da do di der general generale geral sous sub grand genel ara room rooms rm guest guests pax person persons people
  name names night nights key keys adult adults child children zimmer gast gaste gasten personen nachte schlussel
  chambre chambres client clients personne personnes nuit nuits habitacion habitaciones huesped huespedes persona personas noche noches
  camera camere ospite ospiti persona persone notte notti quarto quartos hospede hospedes pessoa pessoas noite noites kamer
  kamers nacht nachten pokoje pokoi osob osoby gosci noce noclegi pokoju pokoj hostu noci rum gaster natter varelser
  gæster rom gjester netter huoneet huonetta vierasta yota δωματια ατομα oda kisi misafir gece غرف ضيوف ليالي 室 名 泊
  人 间 間 rooming list alt i`
    .split(/\s+/u)
    .map(normalise),
)

/**
 * Whether a text is a total and nothing else: `Total`, `Grand total: 12 rooms`, `Summe 4 Personen`. `Soma Patel`,
 * `Total, Ana` and `Somma Giulia` are people.
 */
export const isTotalText = (text: string): boolean => {
  const words = normalise(text).split(' ')
  return (
    words.some((word) => totals.has(word)) &&
    words.every((word) => totals.has(word) || counted.has(word) || /^\d+$/u.test(word))
  )
}

const printed =
  /^(?:printed|gedruckt|imprime|impreso|stampato|impresso|afgedrukt|wydrukowano|vytisteno|utskriven|udskrevet|skrevet ut|tulostettu|report|generated|erstellt|created|end of|ende der|fin de|fine)\b/u
const pageNumber =
  /^(?:page|pag|seite|pagina|strona|strana|sida|side|sivu|sayfa|σελιδα|صفحة|ページ|页|頁|第)\s*(?:number\s*)?\d+/u

/** The line under a printed page: `Page 1 of 2`, `Printed on 20.11.2026`. `Page, Larry` is a guest. */
export const isFootLine = (text: string): boolean => {
  const line = normalise(text)
  return pageNumber.test(line) || /^\d+ (?:ページ|页|頁)/u.test(line) || printed.test(line)
}
