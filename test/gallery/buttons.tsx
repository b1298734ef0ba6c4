import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ButtonRow } from '#renderer/ui/button-row.tsx'
import { Family, longWords, Specimen } from './specimen.tsx'

const kinds = ['primary', 'quiet', 'plain', 'danger'] as const
const press = () => undefined

export const Buttons = () => (
  <>
    {kinds.map((kind) => (
      <Family key={kind} name={`Button, ${kind}`}>
        <Specimen state="at rest">
          <Button kind={kind}>Issue key</Button>
        </Specimen>
        <Specimen state="under the pointer" forced="hovered">
          <Button kind={kind}>Issue key</Button>
        </Specimen>
        <Specimen state="pressed" forced="pressed">
          <Button kind={kind}>Issue key</Button>
        </Specimen>
        <Specimen state="has the keyboard" forced="focus-visible">
          <Button kind={kind}>Issue key</Button>
        </Specimen>
        <Specimen state="not possible now">
          <Button kind={kind} isDisabled>
            Issue key
          </Button>
        </Specimen>
        <Specimen state="at work">
          <Button kind={kind} isPending>
            Issue key
          </Button>
        </Specimen>
        <Specimen state="with a drawing">
          <Button kind={kind} icon="add">
            Issue key
          </Button>
        </Specimen>
        <Specimen state="small">
          <Button kind={kind} size="small" icon="refresh">
            Try again
          </Button>
        </Specimen>
        <Specimen state="long words" wide>
          <Button kind={kind} size="large" wide>
            {longWords}
          </Button>
        </Specimen>
      </Family>
    ))}
    <Family name="Icon button">
      <Specimen state="at rest">
        <IconButton icon="refresh" label="Read again" onPress={press} />
      </Specimen>
      <Specimen state="under the pointer" forced="hovered">
        <IconButton icon="refresh" label="Read again" onPress={press} />
      </Specimen>
      <Specimen state="has the keyboard" forced="focus-visible">
        <IconButton icon="refresh" label="Read again" onPress={press} />
      </Specimen>
      <Specimen state="held down">
        <IconButton icon="info" label="Legend" isPressed onPress={press} />
      </Specimen>
      <Specimen state="not possible now">
        <IconButton icon="refresh" label="Read again" isDisabled onPress={press} />
      </Specimen>
      <Specimen state="at work">
        <IconButton icon="refresh" label="Read again" spinning onPress={press} />
      </Specimen>
    </Family>
    <Family name="Button row">
      <Specimen state="wraps where words are long" wide>
        <ButtonRow>
          <Button kind="primary">{longWords}</Button>
          <Button>Cancel</Button>
        </ButtonRow>
      </Specimen>
    </Family>
  </>
)
