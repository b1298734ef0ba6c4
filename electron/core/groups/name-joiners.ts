import { formPattern, sureFormPattern } from './name-forms.ts'

// Words that join two people. Those that are initials or names as well count in small letters only.
const joiners =
  '[Aa]nd|AND|[Uu]nd|UND|u\\.?|et|ET|[Oo]g|OG|[Oo]ch|OCH|en|ja|ve|oraz|és|și|та|και|ΚΑΙ|и|و|with|w/|plus|mit|avec|con|com|med|met|samt|sowie'
/** One letter between two people in Spanish, Portuguese, Italian, Polish, Catalan, Czech; and inside family names. */
const weak = 'y|e|i|a'
export const strong = new RegExp(
  `\\s*[&＆+＋|;；\\n\\r、]+\\s*|\\s+\\d{1,2}[.)]\\s+(?=\\p{Lu})|(?<=\\S)\\s+(?:${joiners})\\s+(?=\\S)`,
  'u',
)
/** Between forms of address, or before one, a single letter joins as well: `Sr. y Sra. Garcia`. */
export const weakBeforeForm = new RegExp(
  `\\s+(?:${weak})\\s+(?=(?:${sureFormPattern})(?:(?:\\.\\s*|\\s+)\\p{L}|\\.?$))|(?<=^(?:${formPattern})\\.?)\\s+(?:${weak})\\s+(?=(?:${formPattern})\\.?(?:\\s|$))`,
  'iu',
)
export const slashOfForms = new RegExp(
  `^((?:${formPattern})\\.?)\\s*/\\s*((?:${formPattern})\\.?)\\s+(.+)$`,
  'iu',
)
/** `Smith, Mr & Mrs`, `Smith Mr & Mrs`. */
export const formsBehind = new RegExp(
  `^([^,]+?),?\\s+((?:${formPattern})\\.?)(?:\\s*[&+/]\\s*|\\s+(?:${joiners}|${weak})\\s+)((?:${sureFormPattern})\\.?)$`,
  'iu',
)
export const sureForm = new RegExp(`^(?:${sureFormPattern})\\.?$`, 'iu')
export const weakJoiner = new RegExp(`\\s+(?:${weak})\\s+`, 'u')
export const aroundWeak = new RegExp(`^(.+?)\\s+(?:${weak})\\s+(.+)$`, 'u')
export const aroundCapital = /^(.+?)\s+(?:Y|E)\s+(.+)$/u
/** Between two Japanese names it divides people; in `ジョン・スミス` it divides the words of one. */
export const betweenKanji = /^(\p{sc=Han}{2,}\s?\p{sc=Han}*)[・･]([\p{sc=Han}\p{sc=Hira}]+)$/u
export const betweenFirsts = new RegExp(`${strong.source}|\\s*/\\s*|${weakJoiner.source}`, 'u')
