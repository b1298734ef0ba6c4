import { screens } from '../../gallery/screens.ts'
import { expectNoViolation } from '../support/axe.ts'
import { inTheDark, test } from './look.ts'

// Axe reads every room of a board, twice: on a busy machine that alone takes a minute.
test.describe.configure({ timeout: 180_000 })

for (const screen of screens)
  test(`axe finds nothing on ${screen.name}, in light and in dark`, async ({ show }) => {
    const page = await show(screen)
    await expectNoViolation(page, 'light')
    await inTheDark(page)
    await expectNoViolation(page, 'dark')
  })
