import { useText } from '../text/languages.tsx'
import { CodeBlock } from '../ui/code-block.tsx'
import { asCurl } from './curl.ts'

/** A request to Seam as IT wants to see it: the exact body, and the same as a command without the key. */
export const RequestView = ({ request }: { readonly request: unknown }) => {
  const { story, common } = useText()
  return (
    <CodeBlock
      code={JSON.stringify(request, null, 2)}
      copies={asCurl(request)}
      copyLabel={story.copyCurl}
      copiedLabel={common.copied}
      notCopied={common.notCopied}
    />
  )
}
