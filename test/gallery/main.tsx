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
import { pseudoText } from '#test/support/pseudo.ts'
import { textFaults } from '#test/support/text-faults.ts'
import { Gallery } from './gallery.tsx'
import { sceneNamed } from './scenes.ts'

// ?scene=offline&theme=dark&language=de&text=200% shows a screen over a hotel in memory; without a scene, every
// component. The language `pseudo` is one of tests, whose faults the page itself can tell.
const asked = new URLSearchParams(location.search)
const spoken = asked.get('language') === 'pseudo' ? pseudoText : undefined
Object.assign(globalThis, { textFaults })
const scene = asked.get('scene')
const theme = asked.get('theme') ?? 'light'
document.documentElement.style.fontSize = asked.get('text') ?? ''
const element = document.getElementById('root')
if (element === null) throw new Error('no #root')

const openScene = (name: string) => {
  const settings = Settings.pick({ theme: true, language: true }).parse({
    theme,
    language: spoken === undefined ? (asked.get('language') ?? 'en') : 'en',
  })
  const { hotel, handlers } = sceneNamed(name, settings)
  return <Root app={openApp(createFakeHost(hotel, handlers).client)} spoken={spoken} />
}

createRoot(element).render(scene === null ? <Gallery theme={theme} /> : openScene(scene))
