import { useAppParts } from '../state/app-context.tsx'
import { newListDraft } from '../state/list-draft.ts'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'
import { readFile } from './read-file.ts'

/** Takes a list in, whichever way it comes, and shows it. */
export const useOpenList = () => {
  const { view } = useAppParts()
  const { groups: words } = useText()
  const say = useToast()
  const show = (source: Parameters<typeof newListDraft>[0]) =>
    view.setState({ screen: 'groups', list: newListDraft(source), openBatch: null })
  return {
    openFile: async (file: File) => {
      const source = await readFile(file)
      if (source === null) say({ text: words.tooBig, tone: 'alarm' })
      else show(source)
    },
    openText: (text: string, name: string = words.pastedName) => {
      if (text.trim() !== '') show({ is: 'text', name, text })
    },
  }
}
