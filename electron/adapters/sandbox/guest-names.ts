import type { Chance } from './seeded.ts'

/** A couple or family travels under one surname; the first person made the booking. */
export type Party = { readonly surname: string; readonly firstNames: readonly string[] }

const FAMILIES: readonly [Origin, ...Origin[]] = [
  {
    surnames: ['Silva', 'Santos', 'Ferreira', 'Almeida'],
    firstNames: ['João', 'Inês', 'Tiago', 'Beatriz', 'Rui'],
  },
  {
    surnames: ['Müller', 'Schneider', 'Weiß', 'Krüger'],
    firstNames: ['Jonas', 'Lena', 'Paul', 'Greta', 'Emil'],
  },
  {
    surnames: ['Smith', 'Clarke', 'O’Brien', 'Hughes'],
    firstNames: ['Olivia', 'Jack', 'Amelia', 'Harry', 'Isla'],
  },
  {
    surnames: ['Dubois', 'Lefèvre', 'Moreau', 'Gauthier'],
    firstNames: ['Camille', 'Louis', 'Chloé', 'Hugo', 'Zoé'],
  },
  {
    surnames: ['García', 'Núñez', 'Ibáñez', 'Ortega'],
    firstNames: ['Lucía', 'Mateo', 'Sofía', 'Diego', 'Carmen'],
  },
  {
    surnames: ['Tanaka', 'Suzuki', 'Yamamoto', 'Kobayashi'],
    firstNames: ['Yuki', 'Haruto', 'Aoi', 'Ren', 'Mei'],
  },
  {
    surnames: ['Kowalski', 'Wójcik', 'Zieliński', 'Nowak'],
    firstNames: ['Zofia', 'Jakub', 'Hanna', 'Piotr', 'Ewa'],
  },
  {
    surnames: ['Okafor', 'Adeyemi', 'Mensah', 'Diallo'],
    firstNames: ['Amara', 'Kwame', 'Ngozi', 'Tunde', 'Efua'],
  },
  {
    surnames: ['Lindqvist', 'Hansen', 'Åberg', 'Nygård'],
    firstNames: ['Astrid', 'Erik', 'Saga', 'Nils', 'Freja'],
  },
  {
    surnames: ['Raman', 'Patel', 'Iyer', 'Chowdhury'],
    firstNames: ['Priya', 'Arjun', 'Ananya', 'Vikram', 'Meera'],
  },
  {
    surnames: ['al-Masri', 'Haddad', 'Nasser', 'Farouk'],
    firstNames: ['Layla', 'Omar', 'Nour', 'Karim', 'Salma'],
  },
  {
    surnames: ['Rossi', 'Bianchi', 'Esposito', 'D’Angelo'],
    firstNames: ['Giulia', 'Luca', 'Chiara', 'Matteo', 'Sara'],
  },
]

type Origin = {
  readonly surnames: readonly [string, ...string[]]
  readonly firstNames: readonly [string, ...string[]]
}

/** A believable party of the given size, at most five people. */
export const inventParty = (chance: Chance, size: number): Party => {
  const origin = chance.pick(FAMILIES)
  const start = chance.between(0, origin.firstNames.length - 1)
  const rotated = [...origin.firstNames.slice(start), ...origin.firstNames.slice(0, start)]
  return { surname: chance.pick(origin.surnames), firstNames: rotated.slice(0, size) }
}

const PHONES: readonly [PhoneModel, ...PhoneModel[]] = [
  { model: 'iPhone', system: 'ios' },
  { model: 'iPhone', system: 'ios' },
  { model: 'Pixel 9', system: 'android' },
  { model: 'Galaxy S24', system: 'android' },
]

export type PhoneModel = { readonly model: string; readonly system: 'ios' | 'android' }

export const inventPhone = (chance: Chance): PhoneModel => chance.pick(PHONES)
