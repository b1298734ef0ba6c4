import { isBareForm } from './name-forms.ts'
import { isNoPerson } from './no-person.ts'
import { plainWord } from './status-words.ts'

export type Counted = {
  readonly text: string
  /** People beside the named ones. */
  readonly more: number
}

const digits = '1-9１-９一二三四五六七八九'
const chinese = '一二三四五六七八九'
const numberOf = (digit: string): number =>
  chinese.includes(digit) ? chinese.indexOf(digit) + 1 : Number(digit.normalize('NFKC'))

const pax = '(?:pax|guests?|pers\\.?|adults?|chd|child|kids?)'
const behind: readonly (readonly [pattern: RegExp, isTotal: boolean])[] = [
  [new RegExp(`^(.*\\p{L}.*?)\\s*[+&]\\s*(\\d)(?:\\s*${pax})?$`, 'iu'), false],
  [/^(.*\p{L}.*?)[\s(]+[x×]\s?(\d)\)?$/iu, true],
  [/^(.*\p{L}.*?)\s+(\d)\s?[x×]$/iu, true],
  // `山田太郎 他1名`, `김민수 외 1명`; `王小明等3人` counts the named one as well.
  [
    new RegExp(`^(.*\\p{L}.*?)\\s*(?:他|外|ほか|外加|另|외)\\s*([${digits}])\\s*(?:名|人|명|位)様?$`, 'u'),
    false,
  ],
  [new RegExp(`^(.*\\p{L}.*?)\\s*等\\s*([${digits}])\\s*(?:名|人|位)$`, 'u'), true],
]

/** People who are counted behind a name: `+ 1`, `x2`, `2x`, `他1名`. */
export const withoutCount = (text: string): Counted => {
  for (const [pattern, isTotal] of behind) {
    const [, name, count] = pattern.exec(text) ?? []
    if (name === undefined || count === undefined) continue
    return { text: name, more: Math.max(0, numberOf(count) - (isTotal ? 1 : 0)) }
  }
  const before = /^(\d)\s?[x×]\s+(\p{L}.*)$/iu.exec(text)
  return before === null
    ? { text, more: 0 }
    : { text: before[2] ?? '', more: Math.max(0, Number(before[1]) - 1) }
}

/** Who comes along without a name, as `plainWord` leaves it. Beside a name only: alone some are names as well. */
const companions = new Set(
  `wife, husband, spouse, partner, girlfriend, boyfriend, fiance, fiancee, daughter, daughters, sons, mother, father,
  mum, mom, dad, parents, kid, kids, baby, child, children, family, friend, friends, nanny,
  gattin, gatte, ehegattin, ehegatte, gemahlin, gemahl, begleiterin, begleiter, begleitung, begleitperson,
  lebensgefahrtin, lebensgefahrte, lebenspartnerin, lebenspartner, partnerin, ehepartner, freundin, freund, sohn,
  tochter, mutter, vater, kind, kinder, baby, familie, ehefrau, ehemann,
  femme, epouse, epoux, conjoint, conjointe, compagne, compagnon, fille, filles, bebe, enfant, enfants, mere, pere,
  famille, amie, ami, esposa, esposo, mujer, marido, pareja, novia, novio, acompanante, companera, companero, hija,
  hijas, hijo, hijos, nino, nina, ninos, ninas, familia, madre, padre, moglie, marito, compagna, compagno, consorte,
  figlia, figlie, figlio, figli, bambina, bambino, bambini, neonato, famiglia, mulher, companheira, companheiro,
  namorada, namorado, acompanhante, filha, filhas, filhos, crianca, criancas, echtgenote, echtgenoot, vriendin,
  dochter, dochters, zoon, zonen, kinderen, zona, maz, corka, dziecko, dzieci, rodzina, partnerka, manzelka, manzel,
  dcera, dite, deti, rodina, pritelkyne, hustru, fru, make, maka, sambo, dotter, barn, familj, kone, aegtefaelle,
  datter, born, kjaereste, ektefelle, puoliso, vaimo, tytar, poika, lapsi, lapset, perhe, συζυγος, κορη, παιδι, παιδια,
  οικογενεια, esi, cocuk, cocuklar, kizi, oglu, ailesi, زوجته, زوجة, وزوجته, العائلة, طفل, 妻, 夫, 子供, 息子, 娘, 同伴者,
  太太, 妻子, 丈夫, 孩子, 儿子, 女儿, 家人, feleseg, ferj, gyerek, sotie, sot, copil`
    .split(',')
    .map(plainWord),
)
/** These are family names as well (Son, Mari, Syn), so they count in small letters only. */
const inSmallLetters = new Set([
  'son',
  'fils',
  'mari',
  'mann',
  'syn',
  'søn',
  'sønn',
  'filho',
  'mor',
  'far',
  'mies',
])

const whose =
  /^(?:his|her|their|my|the|a|an|one|su|sus|una|un|uno|sa|ses|leur|une|seine[rm]?|sein|ihre[rm]?|ihr|eine[rm]?|ein|sua|seu|suo|la|il|os|as|zijn|haar|een|jeho|její|jego|jej|hans|hennes|sin|en|ett|et)\s+/iu
const severals = /^(?:(\d)|(two|zwei|deux|dos|due|dois|duas|twee|dwoje|två|to|kaksi))\s+/iu

/** How many people a part of a guest's cell stands for without naming them; 0 when it names somebody. */
export const unnamedIn = (part: string): number => {
  const several = severals.exec(part)
  const count = several === null ? 1 : Number(several[1] ?? 2)
  const who = part.replace(severals, '').replace(whose, '').trim()
  if (several?.[1] !== undefined && /^\p{L}+$/u.test(who)) return count
  const isCompanion = companions.has(plainWord(who)) || inSmallLetters.has(who)
  return isCompanion || isNoPerson(part) || (who !== part && isBareForm(who)) ? count : 0
}

/** Signs that no name holds: an arrow to another room with all behind it, and dates of birth. */
const arrow = /\s*(?:[-=]+>|[→⇒➔])[\s\S]*$/u
const dates = /\s*\*?\s?\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/gu

/** The names without a remark in the guest's place: `Ana Silva -> 414`; null where there is none. */
export const withoutRemark = (text: string): string | null => {
  const bare = text.replace(arrow, '').replace(dates, '').trim()
  return bare === text || !/\p{L}/u.test(bare) ? null : bare
}
