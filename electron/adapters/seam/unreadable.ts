type Facts = {
  readonly detail: string
  readonly status: number | null
  readonly requestId: string | null
}

/** An answer of success that is not one: no JSON object, no id, no end to its pages. Never leaves this folder. */
class UnreadableAnswer extends Error {
  readonly facts: Facts
  constructor(facts: Facts) {
    super(facts.detail)
    this.name = 'UnreadableAnswer'
    this.facts = facts
  }
}

export const unreadable = (
  detail: string,
  status: number | null = null,
  requestId: string | null = null,
): UnreadableAnswer => new UnreadableAnswer({ detail, status, requestId })

export const isUnreadable = (thrown: unknown): thrown is UnreadableAnswer =>
  thrown instanceof UnreadableAnswer
