import type { Planted } from './planted.ts'

const linkDesk = 'core/links/link-desk.ts'

/** Mistakes about the links that bring keys to phones. */
export const plantedLinks: readonly Planted[] = [
  {
    id: 'L1',
    defect: 'a link whose answer was lost is simply asked for again',
    file: linkDesk,
    edits: [
      [
        'const link = answered.state ===',
        "if (answered.state === 'uncertain') await gateway.makeLink({ userIdentityId, maxUses })\n      const link = answered.state ===",
      ],
    ],
  },
  {
    id: 'L2',
    defect: 'a link outlasts its key',
    file: 'adapters/store/link-store.ts',
    edits: [['AND job.revoked_at IS NOT NULL', "AND job.revoked_at = ''"]],
  },
  {
    id: 'L3',
    defect: 'the wish for a link is written down after it was sent',
    file: linkDesk,
    edits: [['const fresh = await keep(\n', 'const fresh = await ((_job: Job, link: Link) => link)(\n']],
  },
  {
    id: 'L4',
    defect: 'a link that is not found at the first look counts as never made',
    file: 'core/links/settle-link.ts',
    edits: [['if (now < quietUntil) {', 'if (now < sentAt) {']],
  },
]
