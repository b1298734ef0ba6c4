import type { KeyOnDoor } from '#shared/key.ts'
import { useApp } from '../state/app-context.tsx'
import { stayIcons, useStayActions } from '../stay/use-stay-actions.ts'
import { useText } from '../text/languages.tsx'
import type { MenuChoice } from '../ui/menu.tsx'

/** Something that can be done with one key: a line of the menu of its row, however that is opened. */
export type KeyAction = MenuChoice & { readonly run: () => void }

/** What is asked in a dialog of the drawer. */
export type KeyDialogs = {
  readonly onRevoke: (key: KeyOnDoor) => void
  readonly onLink: (key: KeyOnDoor) => void
}

/** What can be done with a key. One that opens nothing any more, and one of the staff, has nothing. */
export const useKeyActions = ({
  onRevoke,
  onLink,
}: KeyDialogs): ((key: KeyOnDoor) => readonly KeyAction[]) => {
  const { stay, links } = useText()
  const delivery = useApp((mirror) => mirror.settings?.phoneDelivery ?? 'link')
  const ask = useStayActions()
  return (key) => {
    if (key.isStaff || key.reason === 'expired' || key.isValid === false) return []
    const isCopy = key.kind === 'phoneCopy'
    const late: KeyAction = {
      id: 'late',
      icon: stayIcons.late,
      text: stay.extendKey,
      about: stay.extendKeyAbout,
      run: () => ask('late', key.guestEntranceIds, key.credentialId),
    }
    const lost: KeyAction = {
      id: 'lost',
      icon: 'key',
      text: stay.replaceKey,
      about: stay.replaceKeyAbout,
      run: () => ask('lost', key.guestEntranceIds, key.credentialId),
    }
    const revoke: KeyAction = {
      id: 'revoke',
      icon: 'revoke',
      text: isCopy ? stay.revokeCopy : stay.revokeKey,
      about: isCopy ? stay.revokeCopyAbout : stay.revokeKeyAbout,
      isDanger: true,
      run: () => onRevoke(key),
    }
    if (isCopy) return [revoke]
    if (key.kind === 'card') return [lost, revoke]
    const hasLink = key.kind === 'syncParent' && key.joinable && delivery === 'link'
    const link: KeyAction = { id: 'link', icon: 'link', text: links.title, run: () => onLink(key) }
    return [...(hasLink ? [link] : []), late, lost, revoke]
  }
}
