import { useEffect, useLayoutEffect } from 'react'
import { FirstRun } from './first-run/first-run.tsx'
import { Frame } from './frame/frame.tsx'
import { OpeningFailed, OpeningScreen } from './frame/opening.tsx'
import { AppProvider, useApp } from './state/app-context.tsx'
import type { App } from './state/app-context.tsx'
import { propertyOf, themeOf } from './state/selectors.ts'
import type { Text } from './text/en.ts'
import { TextProvider, useText } from './text/languages.tsx'
import { ToastHost } from './ui/toast.tsx'

/** The whole window over an opened app. */
export const Root = ({ app, spoken }: { readonly app: App; readonly spoken?: Text | undefined }) => (
  <AppProvider value={app}>
    <TextProvider spoken={spoken}>
      <ToastHost>
        <Theme />
        <Screens />
      </ToastHost>
    </TextProvider>
  </AppProvider>
)

const Screens = () => {
  const phase = useApp((mirror) => mirror.phase)
  const property = useApp(propertyOf)
  if (phase === 'loading') return <OpeningScreen />
  if (phase === 'failed') return <OpeningFailed />
  return property === null ? <FirstRun /> : <Frame />
}

const Theme = () => {
  const theme = useApp(themeOf)
  const { locale } = useText()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  // Before anything is drawn: a desk in the dark sees no frame of the light.
  useLayoutEffect(() => {
    const prefersDark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    apply()
    prefersDark.addEventListener('change', apply)
    return () => prefersDark.removeEventListener('change', apply)
  }, [theme])
  return null
}
