import { screens } from '../../gallery/screens.ts'
import { expectAccessible } from '../support/axe.ts'
import { test } from './look.ts'
import { expectPicture, expectUsualPictures, furtherLooksOf } from './pictures.ts'
import { walkByTab } from './walk.ts'
import { expectWordsInSight } from './words.ts'

// Opening a screen takes longer than most looks at it. Tests of one screen stand beside each other for that, those that
// only look first: each finds the screen as the one before it left it, and opens it itself when it runs alone.
for (const screen of screens) {
  test.describe(screen.name, () => {
    test.describe.configure({ mode: 'default' })

    test(`axe finds nothing on ${screen.name}, in light and in dark`, async ({ lookAt }) => {
      await expectAccessible(await lookAt(screen))
    })

    test(`${screen.name} looks as it was looked at`, async ({ lookAt }) => {
      await expectUsualPictures(await lookAt(screen), screen)
    })

    test(`on ${screen.name} Tab always stands on something, and one sees on what`, async ({ show }) => {
      await walkByTab(await show(screen), screen)
    })

    // The longer language last: its picture and its words are one visit.
    const looks = furtherLooksOf(screen).toSorted(
      ([one], [other]) => Number(one === 'longer') - Number(other === 'longer'),
    )
    for (const [name, look] of looks)
      test(`${screen.name} looks as it was looked at, ${name}`, async ({ lookAt }) => {
        await expectPicture(await lookAt(screen, look), screen, name)
      })

    test(`${screen.name} keeps every longer word in sight and every control in reach, on small screens too`, async ({
      show,
    }) => {
      await expectWordsInSight(await show(screen, { language: 'pseudo' }))
    })
  })
}
