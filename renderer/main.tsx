// First: schemas look at this setting when their modules are loaded.
import './no-eval.ts'
import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import { createRoot } from 'react-dom/client'
import { createClient } from '#shared/rpc.ts'
import { openApp } from './open-app.ts'
import { Root } from './root.tsx'
import { browserAddressBar } from './transport/browser-address-bar.ts'
import { pickTransport } from './transport/pick-transport.ts'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')
createRoot(element).render(<Root app={openApp(createClient(pickTransport()), browserAddressBar())} />)
