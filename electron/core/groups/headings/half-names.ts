import { normalise, sidesOf } from './normalise.ts'

/** Words that name a whole person, unless the other half of the name has a column of its own. */
const words: Readonly<Record<'firstName' | 'lastName', readonly string[]>> = {
  lastName: ['Name', 'Name (surname)', 'Nom', 'Naam', 'Namn', 'Navn', 'Nimi'],
  firstName: ['Nombre', 'Nome', 'Jméno', 'Όνομα', 'İsim', 'الاسم', '名字', '名前', 'Nombres'],
}

const halves = new Map(
  (['firstName', 'lastName'] as const).flatMap((field) =>
    words[field].map((word) => [normalise(word), field] as const),
  ),
)

/** The half that a heading can also mean; of a heading in several languages, that of any of them. */
export const halfName = (header: string): 'firstName' | 'lastName' | null => {
  const found = [normalise(header), ...sidesOf(header)].flatMap((name) => halves.get(name) ?? [])
  return found[0] ?? null
}
