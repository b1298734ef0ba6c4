import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainStyle } from '#core/groups/name-reading.ts'
import { readFirstAndLast } from '#core/groups/first-and-last.ts'
import { readNames, styleOfNames } from '#core/groups/read-names.ts'

const guests = (text: string) => {
  const { guests: named, choices } = readNames(text)
  expect({ text, choices }).toEqual({ text, choices: [] })
  return named
}
const choices = (text: string) => readNames(text).choices

test.for([
  'Don Smith',
  'Michael Herr',
  'Anna M.',
  'Sig Hansen',
  'Michael Bay',
  'Mr Smith',
  'Frau Meier',
  'M. Night Shyamalan',
  'Sir Paul Smith',
  'Dr. Anna Meier',
  'John Smith, Jr',
  'John Smith III',
  'José Ortega y Gasset',
  'João da Costa e Silva',
  'Josep Puig i Cadafalch',
  'JOHN E SMITH',
  'Zhou En Lai',
  'William (Bill) Smith',
  'John "Jack & Jill" Smith',
  'Maria van der Berg',
  'Seán Ó Briain',
  '田中太郎',
  '王伟',
  'محمد علي',
  'Soma Patel',
  'Somma Giulia',
  'Anna Kind',
  'Tom Block',
  'SMITH JOHN',
])('%s is one person and keeps every letter', (name) => {
  expect(guests(name)).toEqual([name])
})

test.for([
  ['Mr Per Olsen', 'Per Olsen'],
  ['Herr Dr. Hans Meier', 'Dr. Hans Meier'],
  ['Mme Chloé Lefèvre', 'Chloé Lefèvre'],
  ['Sig. Marco Rossi', 'Marco Rossi'],
  ['Sra. Ana García López', 'Ana García López'],
  ['Smith, John Mr', 'John Smith'],
  ['Meier, Michael Herr', 'Michael Meier'],
  ['Smith, John, Mr', 'John Smith'],
  ['Jon Dahl (Driver)', 'Jon Dahl'],
  ['Emma Berg (7)', 'Emma Berg'],
] as const)('the form of %s is cut and said', ([text, name]) => {
  expect(guests(text)).toEqual([name])
  expect(readNames(text).notes).toContain('titleCut')
})

test('M. is Monsieur only in a list that writes French forms', () => {
  const style = styleOfNames(['Mme Chloé Lefèvre', 'M. Noël Garçon'])
  expect(readNames('M. Noël Garçon', style).guests).toEqual(['Noël Garçon'])
  expect(guests('M. Noël Garçon')).toEqual(['M. Noël Garçon'])
})

test.for([
  ['Mr & Mrs Smith', 'Mr Smith', 'Mrs Smith'],
  ['Herr und Frau Meier', 'Herr Meier', 'Frau Meier'],
  ['M. et Mme Dupont', 'M. Dupont', 'Mme Dupont'],
  ['Sr. y Sra. Garcia', 'Sr. Garcia', 'Sra. Garcia'],
  ['Sig. e Sig.ra Rossi', 'Sig. Rossi', 'Sig.ra Rossi'],
  ['Sr. e Sra. Silva', 'Sr. Silva', 'Sra. Silva'],
  ['Dhr. en Mevr. de Vries', 'Dhr. de Vries', 'Mevr. de Vries'],
  ['Pan i Pani Kowalscy', 'Pan Kowalscy', 'Pani Kowalscy'],
  ['Pan a paní Novákovi', 'Pan Novákovi', 'paní Novákovi'],
  ['Herr och fru Svensson', 'Herr Svensson', 'fru Svensson'],
  ['Hr. og fru Hansen', 'Hr. Hansen', 'fru Hansen'],
  ['Herra ja rouva Virtanen', 'Herra Virtanen', 'rouva Virtanen'],
  ['Κος και Κα Παπαδόπουλος', 'Κος Παπαδόπουλος', 'Κα Παπαδόπουλος'],
  ['Bay ve Bayan Yılmaz', 'Bay Yılmaz', 'Bayan Yılmaz'],
  ['Smith, Mr & Mrs', 'Mr Smith', 'Mrs Smith'],
  ['Per & Mette Olsen', 'Per Olsen', 'Mette Olsen'],
  ['Anna & Ben van der Berg', 'Anna van der Berg', 'Ben van der Berg'],
  ['Smith, John & Jane', 'John Smith', 'Jane Smith'],
  ['García, Juan y Ana', 'Juan García', 'Ana García'],
  ['Don & Jane Smith', 'Don Smith', 'Jane Smith'],
  ['Hr. u. Fr. Lang', 'Hr. Lang', 'Fr. Lang'],
  ['Maier, Anna u. Bernd', 'Anna Maier', 'Bernd Maier'],
  ['Ana y Luis Romero', 'Ana Romero', 'Luis Romero'],
  ['Mario e Anna Rossi', 'Mario Rossi', 'Anna Rossi'],
] as const)('%s are two people of one family, and it is said', ([text, ...people]) => {
  expect(guests(text)).toEqual(people)
  expect(readNames(text).notes).toContain('familyNameShared')
})

test.for([
  ['John Smith, Jane Doe', 'John Smith', 'Jane Doe'],
  ['Anna Berg / Karin Lind', 'Anna Berg', 'Karin Lind'],
  ['Karel van de Velde en Marie Peeters', 'Karel van de Velde', 'Marie Peeters'],
  ['Anna Berg & Ben', 'Anna Berg', 'Ben'],
  ['Mr Smith & Mrs Jones', 'Mr Smith', 'Mrs Jones'],
  ['田中太郎、佐藤花子', '田中太郎', '佐藤花子'],
  ['Frau Lang u. Herr Kurz', 'Frau Lang', 'Herr Kurz'],
  ['Mlle Léa Petit, Mme Anne Grand', 'Léa Petit', 'Anne Grand'],
  ['Mr. Smith, Mrs. Doe', 'Mr. Smith', 'Mrs. Doe'],
  ['Mr J. Smith, Mrs J. Smith', 'Mr J. Smith', 'Mrs J. Smith'],
  ['Mr J. Smith & Mrs J. Smith', 'Mr J. Smith', 'Mrs J. Smith'],
  ['Ana Silva és Ben Weiss', 'Ana Silva', 'Ben Weiss'],
  ['1) Fay Wood 2) Gus Moor', 'Fay Wood', 'Gus Moor'],
] as const)('%s are two people, none renamed', ([text, ...people]) => {
  expect(guests(text)).toEqual(people)
})

test.for([
  ['SMITH/JOHNMR', 'JOHN SMITH'],
  ['Smith/John Mr', 'John Smith'],
  ['SMITH/ANNA CHD', 'ANNA SMITH'],
  ['SMITH/JOHN DR', 'JOHN SMITH'],
  ['SMITH/ALAN MR/JANE MRS', 'ALAN SMITH', 'JANE SMITH'],
  ['SMITH/JOHN MR SMITH/JANE MRS', 'JOHN SMITH', 'JANE SMITH'],
  ['MEIER/HANS MR+EVA MRS', 'HANS MEIER', 'EVA MEIER'],
] as const)('the ticket %s is turned round and it is said', ([text, ...people]) => {
  expect(guests(text)).toEqual(people)
  expect(readNames(text).notes).toEqual(expect.arrayContaining(['nameTurned', 'titleCut']))
})

test('a ticket without a form is one person in a list that proves it, and asked in any other', () => {
  expect(choices('SMITH/JOHN')).toEqual(['JOHN SMITH', 'SMITH & JOHN'])
  const style = styleOfNames(['SMITH/JOHN', 'DOE/JANE MRS'])
  expect(readNames('SMITH/JOHN', style)).toMatchObject({ guests: ['JOHN SMITH'], choices: [] })
  expect(readNames('Anna Berg / Karin Lind', style).guests).toEqual(['Anna Berg', 'Karin Lind'])
})

test.for([
  'Smith, John, Jane',
  'García López, María José',
  'Anna & Ben Peter Meier',
  'Ana García y Juan Pérez',
  'Sr. y Sra. García López',
  'Mr & Mrs John Smith',
  'Mr John & Mrs Jane Smith',
  'Mr/Mrs Smith',
  'GARCIA LOPEZ/MARIA JOSE',
  'Anna/Ben Meier',
  'SMITH/JANEMS',
  'John Smith (Jane Doe)',
  'Jan a Eva Novákovi',
  'Jan i Anna Kowalscy',
  'Kowalski Jan, Nowak Anna',
  '山田太郎・花子',
  'Ana Silva -> moved to 414',
  'Kim Moor 12.03.1980',
  'N.N. Lang',
])('%s is asked', (text) => {
  expect(choices(text).length).toBeGreaterThan(1)
})

test.for([
  'Familie Schulz',
  'Famille Dupont',
  'The Smith family',
  'Rodzina Kowalskich',
  'Sres. Pérez',
  'Sigg. Rossi',
  'Messieurs Dupond et Dupont',
  'The Smiths',
  'THOMPSON/FNU',
  'Jane LNU',
  'XXX Meier',
])('%s names no certain person and is asked', (text) => {
  expect(choices(text).length).toBeGreaterThan(0)
})

test('two surnames are one person in a column that writes Last, First', () => {
  const style = styleOfNames(['García López, María José', 'Pérez, Juan', 'Ruiz Sanz, Ana'])
  expect(readNames('García López, María José', style)).toMatchObject({
    guests: ['María José García López'],
    choices: [],
  })
})

test('full names on both sides of a comma are asked in such a column as well', () => {
  const style = styleOfNames([
    'Huber, Karl',
    'Lang, Eva',
    'Weber Hans, Weber Anna',
    'Moser Xaver, Gruber Resi',
  ])
  expect(readNames('Weber Hans, Weber Anna', style).choices).toContain('Weber Hans & Weber Anna')
  expect(readNames('Moser Xaver, Gruber Resi', style).choices).toContain('Moser Xaver & Gruber Resi')
})

test('the number of a list inside the cell and a form behind a first name are no part of the name', () => {
  expect(guests('1. Ana Silva')).toEqual(['Ana Silva'])
  expect(readFirstAndLast('JOHN MR', 'SMITH')).toMatchObject({ guests: ['JOHN SMITH'], notes: ['titleCut'] })
})

test('a mark of a broken quotation is no part of a name, a pair around a nickname is', () => {
  expect(guests('"Ana Silva')).toEqual(['Ana Silva'])
  expect(guests('Ben "Benny" Weiss')).toEqual(['Ben "Benny" Weiss'])
})

test('Lee & Son in capitals are two people: Son is a family name', () => {
  expect(guests('Anna Lee & Min Son')).toEqual(['Anna Lee', 'Min Son'])
})

test('every choice, taken by a person, is read as it says', () => {
  const asked = [
    'Smith, John, Jane',
    'SMITH/JOHN',
    'Mr/Mrs Smith',
    'Ana García y Juan Pérez',
    'Familie Schulz',
    'THOMPSON/FNU',
    'Mr & Mrs John Smith',
    'Sr. y Sra. García López',
    'Jane LNU',
    'Ana Silva → 414',
    'Ana Silva 12.03.1980 & Rui Silva 4.5.1981',
    'Kowalski Jan, Nowak Anna',
    'Sres. Pérez',
    '山田太郎・花子',
  ]
  for (const text of asked)
    for (const choice of choices(text)) {
      const read = readNames(choice, { ...plainStyle, isAnswered: true })
      expect({ choice, unclear: read.choices, people: read.guests.join(' & ') }).toEqual({
        choice,
        unclear: [],
        people: choice,
      })
    }
})

test.for([
  ['John Smith + 1', 'John Smith', 1],
  ['John Smith x2', 'John Smith', 1],
  ['2x John Smith', 'John Smith', 1],
  ['John Smith & guest', 'John Smith', 1],
  ['Hans Meier mit Frau', 'Hans Meier', 1],
  ['John Smith / TBA', 'John Smith', 1],
  ['John Smith & 2 children', 'John Smith', 2],
  ['Herr Hans Maier und Gattin', 'Hans Maier', 1],
  ['Hans Maier mit seiner Frau', 'Hans Maier', 1],
  ['Anna Berg und Tochter', 'Anna Berg', 1],
  ['Juan Pérez y Sra.', 'Juan Pérez', 1],
  ['Juan Pérez y esposa', 'Juan Pérez', 1],
  ['Mario Rossi e moglie', 'Mario Rossi', 1],
  ['Jean Dupont et sa femme', 'Jean Dupont', 1],
  ['Jan Kowalski i żona', 'Jan Kowalski', 1],
  ['Per Olsen og kone', 'Per Olsen', 1],
  ['John Smith w/ child', 'John Smith', 1],
  ['Anna Lee & son', 'Anna Lee', 1],
  ['山田太郎 他1名', '山田太郎', 1],
  ['王小明等3人', '王小明', 2],
  ['김민수 외 1명', '김민수', 1],
] as const)('%s names one person and counts others', ([text, name, unnamed]) => {
  expect(readNames(text)).toMatchObject({ guests: [name], unnamed, choices: [] })
})

test.for(
  'TBA|tbc|N.N.|NN|???|n/a|blocked|Out of Order|OOO|dummy|House use|vacant|guest 2|Gast 1|Driver room|leer|gesperrt|por confirmar|a definir|à confirmer|da definire|do potwierdzenia|bude upřesněno|εκτός λειτουργίας|belirlenecek|空室|未定|待定|غير محدد|nog onbekend|ilmoitetaan myöhemmin|TBA TBA|Pax 3|ukendt|okänd|ukjent|XXX'.split(
    '|',
  ),
)('%s is no person', (text) => {
  expect(readNames(text)).toMatchObject({ guests: [], unnamed: 1 })
})

test('first and last names in columns of their own', () => {
  const both = (first: string, last: string) => readFirstAndLast(first, last)
  expect(both('José', 'Ortega y Gasset').guests).toEqual(['José Ortega y Gasset'])
  expect(both('Don', 'Smith').guests).toEqual(['Don Smith'])
  expect(both('Anna', 'Kind')).toMatchObject({ guests: ['Anna Kind'], choices: [] })
  expect(both('Ana y Juan', 'García').guests).toEqual(['Ana García', 'Juan García'])
  expect(both('Mr & Mrs', 'Smith').guests).toEqual(['Mr Smith', 'Mrs Smith'])
  expect(both('FNU', 'Khan').choices).toEqual(['Khan', 'FNU Khan'])
  expect(both('Anna', 'Smith/Jones').choices.length).toBe(2)
  expect(both('TBA', 'TBA')).toMatchObject({ guests: [], unnamed: 1 })
})

/** Given and family names as people in 18 languages bear them. */
const names: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  en: [
    ['Oliver', 'Mary-Jane', 'Don', 'J.', 'Art'],
    ['Smith', "O'Brien", 'Page', 'Bay', 'Lord', 'Rush'],
  ],
  de: [
    ['Jürgen', 'Änne', 'Karl-Heinz'],
    ['Groß', 'Herr', 'von der Leyen', 'Müller-Lüdenscheidt', 'Frei'],
  ],
  fr: [
    ['Chloé', 'Jean-Noël', 'Zoé'],
    ['Lefèvre', 'de La Tour', 'Leblanc', 'Dumas'],
  ],
  es: [
    ['María', 'Íñigo', 'José'],
    ['Núñez', 'de la Cruz', 'García', 'Soto'],
  ],
  it: [
    ['Giulia', 'Nicolò', 'Somma'],
    ["D'Angelo", 'Rossi', 'Della Valle', 'Testa'],
  ],
  pt: [
    ['Inês', 'João', 'Soma'],
    ['dos Santos', 'Conceição', 'da Costa e Silva', 'Pinto'],
  ],
  nl: [
    ['Femke', 'Jan', 'Sjoerd'],
    ['van der Berg', "in 't Veld", 'de Vries', 'Bos'],
  ],
  pl: [
    ['Łukasz', 'Zofia', 'Małgorzata'],
    ['Wiśniewski', 'Żak', 'Kowalska', 'Pan'],
  ],
  cs: [
    ['Jiří', 'Žofie', 'Ondřej'],
    ['Dvořák', 'Nováková', 'Černý'],
  ],
  sv: [
    ['Åsa', 'Göran', 'Per'],
    ['Öberg', 'Lindström', 'af Klint'],
  ],
  da: [
    ['Søren', 'Mette', 'Kirsten'],
    ['Kjær', 'Sørensen', 'Holm'],
  ],
  no: [
    ['Øystein', 'Ingrid', 'Odd'],
    ['Bø', 'Bråten', 'Moe'],
  ],
  fi: [
    ['Väinö', 'Aino', 'Päivi'],
    ['Hämäläinen', 'Mäki', 'Niemi'],
  ],
  el: [
    ['Γιώργος', 'Ελένη'],
    ['Παπαδόπουλος', 'Οικονόμου'],
  ],
  tr: [
    ['Şeyma', 'İbrahim', 'Işıl'],
    ['Yılmaz', 'Öztürk', 'Çelik'],
  ],
  ar: [
    ['محمد', 'فاطمة', 'عبد الرحمن'],
    ['العلي', 'بن سعيد', 'الحسن'],
  ],
  ja: [
    ['太郎', '花子', 'さくら'],
    ['田中', '佐藤', '高橋'],
  ],
  zh: [
    ['伟', '丽娜', '建国'],
    ['王', '欧阳', '李'],
  ],
}
const person = fc
  .constantFrom(...Object.values(names))
  .chain(([firsts, lasts]) => fc.tuple(fc.constantFrom(...firsts), fc.constantFrom(...lasts)))

test('a plain name in 18 languages is never changed, and nobody is added or lost', () => {
  fc.assert(
    fc.property(person, fc.boolean(), ([first, last], isUpper) => {
      const name = isUpper ? `${first} ${last}`.toLocaleUpperCase('en') : `${first} ${last}`
      expect(guests(name)).toEqual([name])
      expect(readFirstAndLast(first, last).guests).toEqual([`${first} ${last}`])
    }),
    { numRuns: 3_000, seed: 26_1128 },
  )
})

test('Last, First is the same person, and two people with & stay two', () => {
  fc.assert(
    fc.property(person, person, ([first, last], [other, family]) => {
      const style = styleOfNames(['Berg, Anna'])
      expect(readNames(`${last}, ${first}`, style).guests).toEqual([`${first} ${last}`])
      expect(guests(`${first} ${last} & ${other} ${family}`)).toEqual([
        `${first} ${last}`,
        `${other} ${family}`,
      ])
    }),
    { numRuns: 3_000, seed: 26_1129 },
  )
})

test('whatever stands in a cell, nobody is called by more letters than it has', () => {
  const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '').length
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const read = readNames(text)
      for (const guest of read.guests) expect(letters(guest)).toBeLessThanOrEqual(letters(text))
    }),
    { numRuns: 3_000, seed: 26_1130 },
  )
})
