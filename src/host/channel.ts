import { Events, type EventEntry } from './events';
import type { Faults } from './faults';
import type { Processor } from './processor';
import type { Session } from './session';

/** One message of the channel between an add-in page and Excel on the web. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  /** 0 call, 1 register an event, 2 unregister. */
  readonly _actionType: number;
}

const REQUEST = 0;
const REPLY = 1;
const ANSWERS_CALL = 0;
const IS_EVENT = 1;
const EVENT_CORRELATION = -1;
const UNSUPPORTED = 5001;
/** The settings could not be saved. */
const NOT_SAVED = 5001;

const Dispatch = { reloadSettings: 75, saveSettings: 76, batch: 93, commandDone: 94 } as const;

/** Over its last control, over its first one, or back to the grid. */
export type PaneExit = 'forward' | 'back' | 'grid';

/** Of the actions of which the client tells (AgaveHostAction): those by which the keyboard leaves. */
const EXITS: ReadonlyMap<number, PaneExit> = new Map([
  [5, 'forward'],
  [6, 'back'],
  [13, 'forward'],
  [14, 'back'],
  [15, 'grid'],
  [16, 'grid'],
  [17, 'forward'],
  [18, 'back'],
]);

export interface ChannelOptions {
  readonly conversationId: string;
  /** Origin of the page that embeds the add-in; must be https. */
  readonly origin: string;
  /** Requirement set of the Excel API that the host claims, such as "1.9". */
  readonly excelApi: string;
  readonly locale: string;
  readonly send: (text: string) => void;
  /** The keyboard leaves the page. */
  readonly onExit?: (exit: PaneExit) => void;
}

const ADDIN_ID = 'addin-1';

/** Name of the add-in's iframe, in which the client finds out that it is inside Excel. */
export function frameName({ conversationId, origin, locale }: ChannelOptions): string {
  return JSON.stringify({
    baseFrameName: 'f',
    hostInfo: `Excel$Web$16.01$${locale}$$$disableLogging$0`,
    xdmInfo: `${conversationId}|${ADDIN_ID}|${origin}`,
    serializerVersion: '1',
  });
}

/** Events that the page may ask for; others would never come, and asking for them is refused. */
const RAISED: ReadonlySet<string> = new Set([
  'appCommandInvoked',
  'richApiMessage',
  'documentSelectionChanged',
  'settingsChanged',
]);

/** Excel's end of the channel: answers everything that the client asks, so that nothing hangs. */
export class Channel {
  private readonly listening = new Set<string>();
  /** Handlers of the page at the other end. */
  readonly events = new Events(
    (entries) => this.deliver(entries),
    (name) => {
      if (this.listening.has(name)) this.fire(name, null);
    },
  );
  /** Ribbon commands that the page has finished, by command id. */
  readonly finishedCommands: string[] = [];
  /** Calls that were answered with "unsupported", for finding gaps. */
  readonly unsupported: string[] = [];

  constructor(
    private readonly options: ChannelOptions,
    private readonly processor: Processor,
    private readonly session: () => Session,
    private readonly faults: Faults,
  ) {}

  /** Takes one message text of the page. Messages of others are ignored. */
  receive(text: string): void {
    const message = parse(text);
    if (message?._messageType !== REQUEST || message._conversationId !== this.options.conversationId) return;
    void this.answer(message);
  }

  /** Sends Excel's events to the page, if it has asked for them. */
  private deliver(entries: readonly EventEntry[]): void {
    if (this.listening.has('richApiMessage')) this.fire('richApiMessage', { ArrayData: entries });
  }

  /** Presses a ribbon button that runs the function associated with the name. */
  runCommand(functionName: string): void {
    this.fire('appCommandInvoked', [
      functionName,
      functionName,
      JSON.stringify({ source: { id: functionName } }),
    ]);
  }

  private async answer(message: Envelope): Promise<void> {
    if (message._actionType === 1) {
      if (!RAISED.has(message._actionName)) {
        this.unsupported.push(message._actionName);
        return this.reply(message, { Error: UNSUPPORTED });
      }
      this.listening.add(message._actionName);
      return this.reply(message, { Error: 0 });
    }
    if (message._actionType === 2) {
      this.listening.delete(message._actionName);
      return this.reply(message, { Error: 0 });
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        // The page has been loaded anew: what an earlier load had registered is gone.
        this.listening.clear();
        this.events.clear();
        return this.reply(message, this.appContext());
      case 'ContextActivationManager_notifyHost':
        this.notified(message._data);
        return this.reply(message, null);
      case 'executeMethod':
        return this.executeMethod(message, message._data as MethodCall);
      default:
        this.unsupported.push(message._actionName);
        return this.reply(message, { Error: UNSUPPORTED });
    }
  }

  /** What the page tells of its focus: the last thing of the data is the action. */
  private notified(data: unknown): void {
    const exit = Array.isArray(data) ? EXITS.get(Number(data.at(-1))) : undefined;
    if (exit) this.options.onExit?.(exit);
  }

  private async executeMethod(message: Envelope, call: MethodCall): Promise<void> {
    const { settings } = this.session().beside;
    switch (call.DdaMethod.DispatchId) {
      case Dispatch.batch: {
        const [, , , , body, , flags] = call.ArrayData!;
        const answer = await this.processor.process(String(body), Number(flags), this.events);
        if (answer === null) return;
        const failed = 'transportError' in answer;
        return this.reply(
          message,
          failed
            ? { Error: answer.transportError, Version: 1 }
            : { Error: 0, Version: 1, Data: [200, [], answer.text] },
        );
      }
      case Dispatch.saveSettings:
        if (this.faults.settings === 'silent') return;
        if (this.faults.settings === 'refused') return this.reply(message, { Error: NOT_SAVED, Version: 1 });
        settings.clear();
        for (const [key, json] of call.DdaSettingsMethod?.Properties ?? [])
          settings.set(key, JSON.parse(json));
        return this.reply(message, { Error: 0, Version: 1 });
      case Dispatch.reloadSettings:
        return this.reply(message, { Error: 0, Version: 1, Properties: { Settings: this.reloaded() } });
      case Dispatch.commandDone:
        this.finishedCommands.push(String(call['0']));
        return this.reply(message, { Error: 0, Version: 1 });
      default:
        this.unsupported.push(`method ${call.DdaMethod.DispatchId}`);
        return this.reply(message, { Error: UNSUPPORTED, Version: 1 });
    }
  }

  private settings(): readonly (readonly [string, string])[] {
    return [...this.session().beside.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  /** A reload names keys and values, unlike the settings that come with the document. */
  private reloaded(): readonly object[] {
    return this.settings().map(([Name, Value]) => ({ Name, Value }));
  }

  private appContext(): object {
    const { origin, locale, excelApi } = this.options;
    const requirements = {
      ExcelApi: excelApi,
      RichApiRuntime: '1.2',
      RichApiRuntimeFlag: '1.2',
      DelayForCellEdit: '1.1',
      Settings: '1.1',
      DialogApi: '1.2',
    };
    return {
      _id: ADDIN_ID,
      _appName: 16,
      _appVersion: '16.00',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `${origin}/${this.session().workbookName}`,
      _clientMode: 1,
      _settings: this.settings(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '00000000-0000-0000-0000-000000000001',
      _appInstanceId: ADDIN_ID,
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(requirements),
      _hostFullVersion: '16.0.17000.20000',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
      _wacHostEnvironment: '0',
    };
  }

  private reply(request: Envelope, data: unknown): void {
    this.post(request._actionName, request._correlationId, data, ANSWERS_CALL);
  }

  private fire(actionName: string, data: unknown): void {
    this.post(actionName, EVENT_CORRELATION, data, IS_EVENT);
  }

  private post(actionName: string, correlation: number, data: unknown, responseType: number): void {
    this.options.send(
      JSON.stringify({
        _messageType: REPLY,
        _actionName: actionName,
        _conversationId: this.options.conversationId,
        _correlationId: correlation,
        _origin: this.options.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [other: string]: unknown;
}

function parse(text: string): Envelope | null {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return null;
  }
}
