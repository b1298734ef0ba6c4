import type { Problem } from '#shared/problem.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import type { ProblemTexts, Said } from '#shared/text/say.ts'

const catalogues: Readonly<Record<string, () => Promise<ProblemTexts>>> = {
  de: async () => (await import('#renderer/text/problems-de.ts')).problemsDe,
  es: async () => (await import('#renderer/text/problems-es.ts')).problemsEs,
  fr: async () => (await import('#renderer/text/problems-fr.ts')).problemsFr,
  pt: async () => (await import('#renderer/text/problems-pt.ts')).problemsPt,
}

/** The sentence of a problem in a language of the page (`de`); English for any other. */
export const sayInLanguage = async (problem: Problem, language: string): Promise<Said> => {
  const load = catalogues[language]
  return load === undefined ? sayProblem(problem) : sayProblem(problem, await load())
}
