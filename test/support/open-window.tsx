import '@fontsource-variable/inter/wght.css'
import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'
import { onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { RenderResult } from 'vitest-browser-react'
import { openApp } from '#renderer/open-app.ts'
import { Root } from '#renderer/root.tsx'
import type { App } from '#renderer/state/app-context.tsx'
import type { Text } from '#renderer/text/en.ts'
import type { FakeHost } from './fake-client.ts'

type OpenWindow = RenderResult & { readonly app: App }

/** The whole window over a fake host, as large as the screen at a desk. Closed when the test ends. */
export const openWindow = async (host: FakeHost, spoken?: Text): Promise<OpenWindow> => {
  await page.viewport(1366, 768)
  const app = openApp(host.client)
  onTestFinished(() => app.stop())
  const screen = await render(<Root app={app} spoken={spoken} />, { container: container() })
  return { ...screen, app }
}

const container = (): HTMLElement => {
  const element = document.createElement('div')
  element.id = 'root'
  document.body.append(element)
  onTestFinished(() => element.remove())
  return element
}
