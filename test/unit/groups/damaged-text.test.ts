import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { damagedText } from '#core/groups/damaged-text.ts'

test.for([
  ['JosÃ© MÃ¼ller', 'José Müller'],
  ['NÃºÃ±ez', 'Núñez'],
  ['FranÃ§ois', 'François'],
  ['SÃ¸ren Ã…berg', 'Søren Åberg'],
  ['Å\u0081ukasz Å»Ã³Å‚Ä‡', 'Łukasz Żółć'],
  ['DvoÅ™Ã¡k', 'Dvořák'],
  ['Î“Î¹Î¬Î½Î½Î·Ï‚', 'Γιάννης'],
  ['å±±ç”°', '山田'],
  ['Oâ€™Brien', 'O’Brien'],
  ['JosÃƒÂ©', 'José'],
  ['PaweĹ‚', 'Paweł'],
  ['HavlĂ­ÄŤek', 'Havlíček'],
  ['ZoĆ«', 'Zoë'],
  ['Jos√©', 'José'],
  ['РђРЅРЅР°', 'Анна'],
  ['Ren&eacute; M&#252;ller &amp; Co', 'René Müller & Co'],
  ['&Lstrok;ukasz &Zdot;&oacute;&lstrok;&cacute;', 'Łukasz Żółć'],
  ['Jos=E9', 'José'],
  ['Jos%C3%A9', 'José'],
  ['Jos\\u00e9', 'José'],
] as const)('%s was %s before it was encoded twice', ([text, suggestion]) => {
  expect(damagedText(text)).toEqual({ why: 'twiceEncoded', suggestion })
})

test.for(['Zo\ufffd Smith', '\ufffd\ufffd', 'JosÃ© \ufffd', 'Ren? Lefèvre', '?ukasz', 'Jos├®'])(
  '%s has lost letters',
  (text) => {
    expect(damagedText(text)).toEqual({ why: 'lost', suggestion: null })
  },
)

test.for([
  'José Müller',
  'Ângela São',
  'SÃO JOSÉ',
  'JOÃO',
  'Łukasz Żółć',
  'Νίκος',
  'Å',
  'Ærø',
  'Øystein Ås',
  'ÍÑIGO',
  'Ünal Çağ',
  '山田 花子',
  '',
  '401',
  'Sîrbu Ţ',
  'Nguyễn Thị Ánh',
  'FRANÇOIS “Fifi”',
  'Café – Bar',
  'Úžasný',
  'Рівне Різник',
  'Січ',
  'ĂŞtefan GĂŞTEANU',
  'Žofie Šťastná',
  'ÇAĞRI ŞAHİN',
  'Đặng Thị Ánh',
  'ΓΙΏΡΓΟΣ',
  'Tom & Jerry;',
  'Anna ?',
  'ЄВРОПА',
])('%s is in order', (text) => {
  expect(damagedText(text)).toBeNull()
})

test('every name that was encoded twice is seen, and what was meant is suggested', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ſΑ-Ωα-ωА-я]{1,12}$/), (name) => {
      fc.pre(damagedText(name) === null && /[^\u0000-\u007f]/.test(name))
      const twice = Buffer.from(name, 'utf8').toString('latin1')
      expect(damagedText(twice)).toEqual({ why: 'twiceEncoded', suggestion: name })
    }),
  )
})
