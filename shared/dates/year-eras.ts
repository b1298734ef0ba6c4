/** The year before the first of each Japanese reign, and of the Republic of China. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
}

const hanDigits = '〇一二三四五六七八九'

/** `令和8年十二月一日` with the years of our era and with numbers: `2026年12月1日`. Other texts stay as they are. */
export const plainEras = (text: string): string => {
  if (!/[年月]|^r\d/u.test(text)) return text
  return text
    .replace(/[〇零一二三四五六七八九十]+(?=\s?[年月日号號])/gu, hanNumber)
    .replace(/元年/u, '1年')
    .replace(/^(中華民國|令和|平成|昭和|民國|民国)\s?(\d{1,3})(?=\s?年)/u, (_, era: string, year: string) =>
      String((eras[era] ?? 0) + Number(year)),
    )
    .replace(
      /^r(\d{1,2})([./])(?=\d{1,2}\2\d{1,2})/u,
      (_, year: string, sign: string) => `${2018 + Number(year)}${sign}`,
    )
}

/** `二〇二六` is 2026, `十二` 12, `二十一` 21. */
const hanNumber = (han: string): string => {
  const digits = han.replaceAll('零', '〇')
  if (!digits.includes('十')) return [...digits].map((one) => String(hanDigits.indexOf(one))).join('')
  const [tens, ones] = digits.split('十')
  const value = (part: string | undefined, none: number) =>
    part === undefined || part === '' ? none : hanDigits.indexOf(part)
  return String(value(tens, 1) * 10 + value(ones, 0))
}
