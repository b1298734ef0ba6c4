import '@fontsource-variable/inter/wght.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { openApp } from '#renderer/open-app.ts'
import { Root } from '#renderer/root.tsx'
import { createFakeHost } from '../fake-client.ts'
import { sceneNamed } from './scenes.ts'

// ?scene=offline&theme=dark&language=de
const asked = new URLSearchParams(location.search)
const { hotel, handlers } = sceneNamed(
  asked.get('scene') ?? 'board',
  asked.get('theme'),
  asked.get('language'),
)
const element = document.getElementById('root')
if (element === null) throw new Error('no #root')
createRoot(element).render(<Root app={openApp(createFakeHost(hotel, handlers).client)} />)
