import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useApp } from '../state/app-context.tsx'
import { languageOf, timeZoneOf } from '../state/selectors.ts'
import { datesIn } from './dates.ts'
import type { Dates } from './dates.ts'
import { en } from './en.ts'
import type { Text } from './en.ts'

/**
 * Every language is complete, or it would not compile; one we do not speak falls back to English. A window loads the
 * one it speaks.
 */
const catalogues: Readonly<Record<string, () => Promise<Text>>> = {
  es: async () => (await import('./es.ts')).es,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  pt: async () => (await import('./pt.ts')).pt,
}

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
  const loaded = useCatalogue(language === 'system' ? navigator.language : language)
  const catalogue = spoken ?? loaded
  const words = useMemo(() => {
    if (catalogue === null) return null
    const dates = datesIn(catalogue.locale, timeZone)
    const text: Text = { ...catalogue, problem: (problem) => catalogue.problem(problem, dates.exact) }
    return { text, dates }
  }, [catalogue, timeZone])
  // For the moment it takes to read a file beside this one: a word in another language would flash.
  if (words === null) return null
  return (
    <I18nProvider locale={words.text.locale}>
      <Words value={words}>{children}</Words>
    </I18nProvider>
  )
}

/** The words of a language once they are loaded; those of the language before until then, at first `null`. */
const useCatalogue = (language: string): Text | null => {
  const load = catalogues[language.slice(0, 2)]
  const [catalogue, setCatalogue] = useState<Text | null>(null)
  useEffect(() => {
    let isCurrent = true
    const show = (text: Text) => isCurrent && setCatalogue(text)
    if (load === undefined) show(en)
    else void load().then(show, () => show(en))
    return () => {
      isCurrent = false
    }
  }, [load])
  return load === undefined ? en : catalogue
}

export const useText = (): Text => useContext(Words).text
export const useDates = (): Dates => useContext(Words).dates
