import { screens } from '../../gallery/screens.ts'
import { expectAccessible } from '../support/axe.ts'
import { test } from './look.ts'

for (const screen of screens)
  test(`axe finds nothing on ${screen.name}, in light and in dark`, async ({ show }) => {
    await expectAccessible(await show(screen))
  })
