export const issueButtonId = 'issue-button'

export const focusIssueButton = (): void =>
  document.querySelector<HTMLElement>(`#${issueButtonId} button`)?.focus()
