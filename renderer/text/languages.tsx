import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useApp } from '../state/app-context.tsx'
import { languageOf, timeZoneOf } from '../state/selectors.ts'
import { datesIn } from './dates.ts'
import type { Dates } from './dates.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import type { Text } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pt } from './pt.ts'

/** Every language is complete, or it would not compile; one we do not speak falls back to English. */
const catalogues: Readonly<Record<string, Text>> = { en, es, de, fr, pt }

const Words = createContext<{ readonly text: Text; readonly dates: Dates }>({
  text: en,
  dates: datesIn(en.locale, 'UTC'),
})

type Props = {
  readonly children: ReactNode
  /** Spoken instead of the operator's language: only tests and the gallery give one. */
  readonly spoken?: Text | undefined
}

/** The operator's language and the property's time zone, for everything below. */
export const TextProvider = ({ children, spoken }: Props) => {
  const language = useApp(languageOf)
  const timeZone = useApp(timeZoneOf)
  const words = useMemo(() => {
    const catalogue = spoken ?? catalogueFor(language === 'system' ? navigator.language : language)
    const text: Text = { ...catalogue, problem: (problem) => catalogue.problem(problem, timeZone) }
    return { text, dates: datesIn(text.locale, timeZone) }
  }, [language, timeZone, spoken])
  return (
    <I18nProvider locale={words.text.locale}>
      <Words value={words}>{children}</Words>
    </I18nProvider>
  )
}

const catalogueFor = (language: string): Text => catalogues[language.slice(0, 2)] ?? en

export const useText = (): Text => useContext(Words).text
export const useDates = (): Dates => useContext(Words).dates
