import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { GroupPlan } from '#shared/groups.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { ok } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { Text } from '#renderer/text/en.ts'
import { de } from '#renderer/text/de.ts'
import { askingPlan, rememberedPlan } from '#test/support/asking-list.ts'
import { decideByEnter } from '#test/support/decide-by-enter.ts'
import { createFakeHost } from '#test/support/fake-client.ts'
import { aBatch, aPlan, aProgress, aRow } from '#test/support/fake-groups.ts'
import { fakeHotel } from '#test/support/fake-hotel.ts'
import { openWindow } from '#test/support/open-window.tsx'

/** A list dropped on the window, planned anew with every answer. */
const dropList = async (plan: (options: ListOptions) => GroupPlan = askingPlan, spoken?: Text) => {
  const handlers: Partial<Handlers> = {
    'groups.plan': async ({ options }) => ok(plan(ListOptions.parse(options))),
    'groups.issue': async () => ok({ batch: aBatch(), keys: [], refused: [] }),
    'groups.progress': async () => ok(aProgress([])),
    'groups.list': async () => ok({ batches: [] }),
  }
  const host = createFakeHost(fakeHotel(), handlers)
  const screen = await openWindow(host, spoken)
  await expect.element(screen.getByRole('navigation')).toBeVisible()
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['x'], 'coach.csv'))
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  const card = screen.getByRole('region', { name: (spoken?.groups ?? english).questions.label })
  return { host, screen, card }
}
const english = { questions: { label: 'Questions about the list' } }

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await userEvent.keyboard(key)
}

test('five questions are answered by six keys, and the last of them issues', async () => {
  const { host, screen, card } = await dropList()
  const steps = [
    [/Which column is the room\?/, '1 question about the columns'],
    [/can be read both ways/, '4 questions left'],
    [/There is no room "0202"/, '3 questions left'],
    [/has no room; the row above \(4\) is room 203/, '2 questions left'],
    [/The status "opt\. 3" is not known/, '1 question left'],
  ] as const
  for (const [question, left] of steps) {
    await expect.element(card.getByRole('heading', { name: question })).toBeVisible()
    await expect.element(card.getByText(left)).toBeVisible()
    await expect.element(card).toHaveFocus()
    await expect
      .element(screen.getByRole('button', { name: /Issue|Answer the questions first/ }))
      .toBeDisabled()
    await press('1')
  }
  await expect.element(screen.getByText('Every question is answered.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^Issue 6 keys/ })).toHaveFocus()
  await decideByEnter()
  await expect.poll(() => host.callsOf('groups.issue')).toHaveLength(1)
  expect(host.callsOf('groups.issue')).toMatchObject([
    {
      onlyGoodRows: false,
      options: {
        columns: [{ field: 'room', column: 0 }],
        dateOrder: 'dayFirst',
        roomAliases: [{ text: '0202', room: '202' }],
        confirmed: [
          { row: 5, kind: 'roomBlank' },
          { row: 6, kind: 'statusUnknown' },
        ],
      },
    },
  ])
})

test('Enter answers no question by itself, and a digit is no jump to the rooms', async () => {
  const { host, card } = await dropList()
  await expect.element(card).toHaveFocus()
  await press('{Enter}', '{Enter}', '9')
  await expect.element(card.getByRole('heading', { name: /Which column is the room/ })).toBeVisible()
  expect(host.callsOf('groups.plan')).toHaveLength(1)
})

test('a column is chosen by what stands in it, and Tab reaches every answer', async () => {
  const { host, card } = await dropList()
  await expect.element(card).toHaveFocus()
  await expect.element(card.getByRole('button', { name: /Zi\. 201, 0202, 204/ })).toBeVisible()
  await press('{Tab}', '{Tab}')
  await expect.element(card.getByRole('button', { name: /Preis/ })).toHaveFocus()
  await press('{Enter}')
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { columns: [{ field: 'room', column: 4 }] } })
})

test('the button says what it waits for', async () => {
  const { screen, card } = await dropList()
  await expect.element(screen.getByText('Waits for: the column of the room.')).toBeVisible()
  await card.getByRole('button', { name: /Zi\./ }).click()
  await expect
    .element(screen.getByText('Waits for: day or month first and 3 rows to put right or leave out.'))
    .toBeVisible()
})

test('an answer is taken back, and its question asked again', async () => {
  const { host, screen, card } = await dropList()
  await expect.element(card).toHaveFocus()
  await press('1')
  await expect.element(card.getByRole('heading', { name: /both ways/ })).toBeVisible()
  await screen.getByRole('button', { name: 'Undo the last answer' }).click()
  await expect.element(card.getByRole('heading', { name: /Which column is the room/ })).toBeVisible()
  await expect.element(card).toHaveFocus()
  expect(host.callsOf('groups.plan').at(-1)).toMatchObject({ options: { columns: [] } })
})

test('rows left aside are named with their reason, brought back one by one, and left aside again', async () => {
  const { host, screen, card } = await dropList()
  await expect.element(card).toHaveFocus()
  await press('1')
  const fold = screen.getByText('Left aside (3): cancelled, title, sums')
  await fold.click()
  await expect.element(screen.getByText('206 Ville Niemi cxl')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Bring back row 1' })).not.toBeInTheDocument()
  await screen.getByRole('button', { name: 'Bring back row 8' }).click()
  await expect.poll(() => host.callsOf('groups.plan').at(-1)).toMatchObject({ options: { returnRows: [8] } })
  await screen.getByRole('button', { name: 'Leave row 8 aside again' }).click()
  await expect.poll(() => host.callsOf('groups.plan').at(-1)).toMatchObject({ options: { returnRows: [] } })
})

test('columns chosen for the last list are asked about once, and not used in silence', async () => {
  const { host, screen, card } = await dropList(rememberedPlan)
  await expect.element(card.getByRole('heading', { name: /columns the same as last time/ })).toBeVisible()
  await expect
    .element(card.getByText('For the last list with these headings you chose: Zi. = Room.'))
    .toBeVisible()
  await expect.element(screen.getByText('as last time', { exact: true })).toBeVisible()
  await expect.element(screen.getByText(/Waits for: whether the columns are the same/)).toBeVisible()
  await expect.element(card).toHaveFocus()
  await press('1')
  await expect.element(card.getByRole('heading', { name: /There is no room "0202"/ })).toBeVisible()
  expect(host.callsOf('groups.plan').at(-1)).toMatchObject({
    options: { columns: [{ field: 'room', column: 0 }] },
  })
})

test('a list that is right in every row is not issued before its columns of last time are confirmed', async () => {
  const { screen, card } = await dropList((options) => {
    const plan = aPlan([aRow(2)])
    const by = options.columns.length === 0 ? ('saved' as const) : ('operator' as const)
    const columns = plan.reading.columns.map((column) => ({ ...column, by }))
    return { ...plan, reading: { ...plan.reading, columns } }
  })
  const issue = screen.getByRole('button', { name: /^Issue 1 key/ })
  await expect.element(card).toHaveFocus()
  await expect.element(issue).toBeDisabled()
  await press('1')
  await expect.element(issue).toBeEnabled()
  await expect.element(issue).toHaveFocus()
})

test('a list whose columns are not as last time is read without them', async () => {
  const { host, card } = await dropList(rememberedPlan)
  await expect.element(card).toHaveFocus()
  await press('2')
  await expect.element(card.getByRole('heading', { name: /Which column is the room/ })).toBeVisible()
  expect(host.callsOf('groups.plan').at(-1)).toMatchObject({ options: { savedColumns: 'ignore' } })
})

test('many blank rooms are answered in one press', async () => {
  const { host, card } = await dropList((options) =>
    aPlan(
      [2, 3, 4].map((row) =>
        aRow(row, {
          problems:
            row === 2 || options.blankRooms === 'above'
              ? []
              : [
                  {
                    problem: { kind: 'roomBlank', room: '101', row: 2 },
                    field: 'room',
                    column: 'Room',
                    value: '',
                  },
                ],
        }),
      ),
    ),
  )
  await expect.element(card.getByText('2 questions left')).toBeVisible()
  await card.getByRole('button', { name: 'The same for all 2 rows without a room' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({ options: { blankRooms: 'above' } })
  await expect.element(card).not.toBeInTheDocument()
})

test('a name with two readings, damaged letters and nights that disagree each have their answers', async () => {
  const { card, host } = await dropList((options) => {
    const isEdited = (row: number) => options.edits.some((edit) => edit.row === row)
    const asks = (row: number, problem: ReturnType<typeof aRow>['problems'][number]) =>
      aRow(row, { problems: isEdited(row) ? [] : [problem] })
    return aPlan([
      asks(2, {
        problem: { kind: 'nameUnclear', text: 'Anna Maria Berg', choices: ['Anna Berg', 'Maria Berg'] },
        field: 'lastName',
        column: 'Name',
        value: 'Anna Maria Berg',
      }),
      asks(3, {
        problem: { kind: 'textDamaged', text: 'JÃ¶rg', why: 'twiceEncoded', suggestion: 'Jörg' },
        field: 'guestName',
        column: 'Name',
        value: 'JÃ¶rg',
      }),
      asks(4, {
        problem: { kind: 'nightsDisagree', nights: 3, days: 4 },
        field: 'nights',
        column: 'Nights',
        value: '3',
      }),
    ])
  })
  await card.getByRole('button', { name: 'Use “Maria Berg”' }).click()
  await card.getByRole('button', { name: 'Use “Jörg”' }).click()
  await card.getByRole('button', { name: 'The dates: 4 nights' }).click()
  await expect
    .poll(() => host.callsOf('groups.plan').at(-1))
    .toMatchObject({
      options: {
        edits: [
          { row: 2, field: 'guestName', value: 'Maria Berg' },
          { row: 3, field: 'guestName', value: 'Jörg' },
          { row: 4, field: 'nights', value: '4' },
        ],
      },
    })
})

test('a stay whose year is not evident shows it, and a warning keeps nothing from being issued', async () => {
  const { screen, card } = await dropList()
  for (const left of ['1 question about the columns', '4 questions left']) {
    await expect.element(card.getByText(left)).toBeVisible()
    await expect.element(card).toHaveFocus()
    await press('1')
  }
  const row = screen.getByRole('table').getByRole('row').filter({ hasText: 'Eero Heikkinen' })
  await expect.element(row).toMatchTextContent(/202[78]/)
  await expect.element(row).toMatchTextContent(/1 name for 2 persons/)
  await expect.element(row).toMatchTextContent(/hidden in the sheet, form of address left out/)
})

test('the questions are asked in the language of the operator', async () => {
  const { card } = await dropList(askingPlan, de)
  await expect.element(card.getByRole('heading', { name: 'Welche Spalte ist „Zimmer“?' })).toBeVisible()
  await expect.element(card.getByText('1 Frage zu den Spalten')).toBeVisible()
})
