/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); from 0xA0 its letters are at their own place. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The letters of bytes in Windows-1252. */
export const windows1252Of = (bytes: readonly number[]): string =>
  bytes.map((byte) => windows1252[byte - 0x80] ?? String.fromCodePoint(byte)).join('')

/** The letters of bytes in UTF-8; null when they are none. */
export const utf8Of = (bytes: readonly number[]): string | null => {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}

export type CodePage = {
  /** Its letters from 0x80 to 0xBF, which follow a lead byte of UTF-8; U+FFFD where it has none. */
  readonly follow: string
  /** Its letters at the lead bytes that are looked for. */
  readonly leads: Readonly<Record<string, number>>
  /** The leads are letters of a script whose own words could hold one such pair. */
  readonly isScript: boolean
}

/** Pages as which UTF-8 is read by mistake (WHATWG Encoding, their indexes), beside Windows-1252. */
export const codePages: readonly CodePage[] = [
  // Windows-1250, Central Europe.
  {
    follow:
      '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż',
    leads: { Ă: 0xc3, Ä: 0xc4, Ĺ: 0xc5, á: 0xe1, â: 0xe2 },
    isScript: false,
  },
  // Windows-1257, the Baltic.
  {
    follow:
      '€\u0081‚\u0083„…†‡\u0088‰\u008a‹\u008c¨ˇ¸\u0090‘’“”•–—\u0098™\u009a›\u009c¯˛\u009f\u00a0\ufffd¢£¤\ufffd¦§Ø©Ŗ«¬\u00ad®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ',
    leads: { Ć: 0xc3, Ä: 0xc4, Å: 0xc5, į: 0xe1, ā: 0xe2 },
    isScript: false,
  },
  // Mac OS Roman.
  {
    follow: 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø',
    leads: { '√': 0xc3, ƒ: 0xc4, '≈': 0xc5, '·': 0xe1, '‚': 0xe2 },
    isScript: false,
  },
  // Windows-1251, Cyrillic.
  {
    follow: 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї',
    leads: { Р: 0xd0, С: 0xd1 },
    isScript: true,
  },
  // Windows-1253, Greek.
  {
    follow:
      '€\u0081‚ƒ„…†‡\u0088‰\u008a‹\u008c\u008d\u008e\u008f\u0090‘’“”•–—\u0098™\u009a›\u009c\u009d\u009e\u009f\u00a0΅Ά£¤¥¦§¨©\ufffd«¬\u00ad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ',
    leads: { Ξ: 0xce, Ο: 0xcf },
    isScript: true,
  },
  // Windows-1256, Arabic.
  {
    follow: '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟',
    leads: { ط: 0xd8, ظ: 0xd9 },
    isScript: true,
  },
]
