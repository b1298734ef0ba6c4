// As in renderer/main.tsx: schemas look at this setting when their modules are loaded.
import '#renderer/no-eval.ts'
import '@fontsource-variable/inter/wght.css'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { Settings } from '#shared/session.ts'
import { openApp } from '#renderer/open-app.ts'
import { Root } from '#renderer/root.tsx'
import { createFakeHost } from '#test/support/fake-client.ts'
import { Gallery } from './gallery.tsx'
import { sceneNamed } from './scenes.ts'

// ?scene=offline&theme=dark&language=de shows a screen over a hotel in memory; without a scene, every component.
const asked = new URLSearchParams(location.search)
const scene = asked.get('scene')
const theme = asked.get('theme') ?? 'light'
const element = document.getElementById('root')
if (element === null) throw new Error('no #root')

const openScene = (name: string) => {
  const settings = Settings.pick({ theme: true, language: true }).parse({
    theme,
    language: asked.get('language') ?? 'en',
  })
  const { hotel, handlers } = sceneNamed(name, settings)
  return <Root app={openApp(createFakeHost(hotel, handlers).client)} />
}

createRoot(element).render(scene === null ? <Gallery theme={theme} /> : openScene(scene))
