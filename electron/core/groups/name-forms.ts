/** Forms of address that nobody is called, in the languages of the trade; a dot may follow. */
const sure = `mr, mrs, ms, mstr, mx, mister, missus, monsieur, madame, mme, mlle, mademoiselle, messrs, sr, sra, srta, señor,
  señora, señorita, senhor, senhora, senhorita, signor, signora, signore, signorina, sig.ra, sigra, sig.na, dhr,
  de heer, dña, mevr, mevrouw, meneer, mw, frau, fräulein, paní, pani, hr, fru, frk, herra, rouva, hra, rva, κος, κα, κύριος,
  κυρία, δίδα, κ, السيد, السيدة, الآنسة, bayan`
/** Forms that are somebody's name as well. They are cut only where their place or a dot leaves no doubt. */
const unsure = `herr, miss, master, don, dona, doña, sig, m, fr, pan, bay, lady, lord, sir, dame, herre, dr, prof, fam`

const listed = (words: string) => words.split(',').map((word) => word.trim().replaceAll('.', '\\.'))
const anyForm = [...listed(sure), ...listed(unsure)].toSorted((a, b) => b.length - a.length).join('|')
const sureForm = listed(sure)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

const bare = new RegExp(`^(?:${anyForm})\\.?$`, 'iu')
const leading = new RegExp(`^((?:${anyForm})(?:\\.\\s*|\\s+))(?=\\p{L})(.+)$`, 'iu')
const leadingSure = new RegExp(`^(?:${sureForm}|herr|miss)(?:\\.\\s*|\\s+)(?=\\p{L})`, 'iu')
const leadingDotted = /^(?:sig|fr|m|hr)\.\s*(?=\p{L})/iu
const trailingSure = /[\s,]+(?:mr|mrs|ms|mstr|mx|mme|mlle|sra|srta|mevr|dhr|frau)\.?$/iu
const trailingAfterComma =
  /[\s,]+(?:mr|mrs|ms|miss|mstr|mx|mme|mlle|sra|srta|mevr|dhr|mw|herr|frau|dr|prof|chd|inf)\.?$/iu

/** `(TL)`, `(driver)`, `(child 7)`: what somebody is, not what they are called. */
const roleInBrackets =
  /\s*\((?:tl|tour ?leader|leader|driver|fahrer|guide|reiseleit\p{L}*|chauffeur|chd|child|inf|infant|kind|enf\p{L}*|niñ[oa]|bambin[oa]|criança|dziecko|dítě|barn|lapsi|çocuk|\d{1,2}(?:\s*(?:y|yrs?|years?|j|jahre|ans|años|anni|anos|jaar|lat|let|år|v))?)\b[^()]{0,40}\)/giu

export const formPattern = anyForm
export const sureFormPattern = sureForm

/** `Mr`, `Frau`, `Sra.`: a form of address and nothing else. */
export const isBareForm = (text: string): boolean => bare.test(text.trim())

/** `Mr Smith` as form and name; null when no form leads. */
export const splitForm = (text: string): { readonly form: string; readonly name: string } | null => {
  const [, form, name] = leading.exec(text.trim()) ?? []
  return form === undefined || name === undefined ? null : { form: form.trim(), name: name.trim() }
}

/** A name without what its bearer is: `Jon Dahl (Driver)`, `Emma Berg (7)`. */
export const withoutRole = (text: string): string => {
  const rest = text.replace(roleInBrackets, '').trim()
  return rest === '' ? text : rest
}

export type CutName = { readonly name: string; readonly isCut: boolean }

/**
 * A name without a form of address that cannot be part of it. `Mr Per Olsen` loses the form; `Mr Smith`, `Don Smith`,
 * `Michael Herr`, `Sig Hansen` and `Anna M.` keep every word: a family name alone needs its form to be somebody.
 * place `afterComma`: the given name of `Smith, John Mr`, where no family name can stand.
 */
export const withoutForm = (text: string, place: 'alone' | 'afterComma', isFrench: boolean): CutName => {
  const least = place === 'alone' ? 2 : 1
  const cut = (name: string, pattern: RegExp): string => {
    const rest = name.replace(pattern, '').trim()
    return rest !== name && countWords(rest) >= least ? rest : name
  }
  const dotted = (name: string) =>
    // `M.` is an initial as well; only a list that writes French forms means Monsieur.
    /^m\./iu.test(name) && !isFrench ? name : cut(name, leadingDotted)
  const name = cut(
    dotted(cut(text.trim(), leadingSure)),
    place === 'alone' ? trailingSure : trailingAfterComma,
  )
  return { name: trimmed(name), isCut: name !== text.trim() }
}

/** `Herr Meier` before a comma is Meier; `Herr` alone and `Don Smith` stay. */
export const withoutLeadingForm = (text: string): string => text.replace(leadingSure, '').trim()

const trimmed = (name: string): string => name.replace(/^[,\s]+|[,\s]+$/gu, '')

export const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '')

export const countWords = (text: string): number => wordsOf(text).length

const particles =
  /^(?:van|von|vom|zu|zum|zur|der|den|ter|ten|te|de|del|della|dello|degli|dei|di|da|das|do|dos|du|des|la|le|les|lo|el|al|bin|ben|ibn|abu|af|av|st\.?|san|santa|mac|mc|o|ó|ní|nic|'t|d'|y|e)$/iu

/** `van der Berg`, `de la Cruz`: one family name of several words. */
export const startsWithParticle = (text: string): boolean => {
  const [first, second] = wordsOf(text)
  return first !== undefined && second !== undefined && particles.test(first)
}

const suffix =
  /^(?:jr|jnr|sr|snr|junior|senior|i{2,3}|iv|ph\.?\s?d|m\.?d|d\.?d\.?s|esq|mba|msc|bsc|llm|cpa|dipl\.? ?-?ing|filho|neto|júnior|fils|père)\.?$/iu
export const isSuffix = (text: string): boolean => suffix.test(text.trim())

/** Words that name a family or a couple and no single person. */
const household =
  /^(?:the\s+)?(?:famil(?:ie|y|le|ia|io)|família|famiglia|famille|fam\.?|rodzina|rodina|familjen|familien|perhe|οικογένεια|οικ\.|ailesi|aile|عائلة|أسرة|ehepaar|eheleute|couple|echtpaar|coniugi|państwo|manželé|paret|parret|pariskunta|matrimonio|casal|ζεύγος|çift|sres\.?|sras\.?|srs\.?|sigg\.?|señores|señoras|senhores|signori|herren|messrs\.?|messieurs|mesdames|mmes|mlles)\s+\S|^the\s+\p{Lu}\p{L}+s$|\S\s+(?:family|familie|ailesi|couple|perhe)$|(?:ご家族|一家|家族|夫妻|ご夫妻|夫婦)$/iu
export const isHousehold = (text: string): boolean => household.test(text.trim())
