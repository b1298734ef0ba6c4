import { screens } from '../../gallery/screens.ts'
import { expectNoViolation } from '../support/axe.ts'
import { inTheme, test } from './look.ts'

for (const screen of screens)
  test(`axe finds nothing on ${screen.name}, in light and in dark`, async ({ show }) => {
    const page = await show(screen)
    await expectNoViolation(page, 'light')
    await inTheme(page, 'dark')
    await expectNoViolation(page, 'dark')
  })
