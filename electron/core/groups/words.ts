import { normalise } from './headings/normalise.ts'

export { normalise }

/** In the languages of the headings. `\b` knows Latin letters only, so the end of a word is looked for by hand. */
const totalWords = startOf(
  ...['total', 'totals', 'totale', 'totales', 'totaux', 'totais', 'subtotal', 'grand total', 'sub total'],
  ...[
    'summe',
    'gesamt',
    'gesamtsumme',
    'insgesamt',
    'somme',
    'suma',
    'somma',
    'soma',
    'totaal',
    'razem',
    'ogolem',
  ],
  ...['lacznie', 'celkem', 'soucet', 'summa', 'totalt', 'sum', 'i alt', 'ialt', 'yhteensa', 'toplam'],
  ...['genel toplam', 'ara toplam', 'συνολο', 'μερικο συνολο', 'المجموع', 'مجموع', 'الاجمالي', 'اجمالي'],
  ...[
    'итого',
    'всего',
    'разом',
    'усього',
    '合計',
    '小計',
    '総計',
    '计',
    '計',
    '合计',
    '小计',
    '总计',
    '總計',
    '共计',
  ],
)
const footWords = startOf(
  ...[
    'page',
    'seite',
    'pagina',
    'printed',
    'gedruckt',
    'imprime',
    'impreso',
    'stampato',
    'impresso',
    'report',
  ],
  ...[
    'generated',
    'erstellt',
    'end of',
    'ende der',
    'afgedrukt',
    'strona',
    'wydrukowano',
    'strana',
    'vytisteno',
  ],
  ...[
    'sida',
    'utskriven',
    'side',
    'udskrevet',
    'utskrift',
    'sivu',
    'tulostettu',
    'σελιδα',
    'εκτυπωση',
    'sayfa',
  ],
  ...['yazdirildi', 'صفحه', 'страница', 'сторинка', 'ページ', '印刷日', '页', '第', '打印'],
)

function startOf(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.map(normalise).join('|')})(?!\\p{L})`, 'u')
}

export const isTotal = (text: string): boolean => totalWords.test(normalise(text))
export const isFootLine = (text: string): boolean => footWords.test(normalise(text))
