import * as nodeModule from 'node:module';

/** Where pdf.js's parsing half keeps of a marked stretch only its number; and the same line handing its replacement text (ActualText) out as well, be it given in the stream or in the page's resources. */
const keepsNumber = 'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];';
const handsOut = '{ const props = args[1] instanceof Name ? resources.get("Properties")?.get?.(args[1].name) : args[1], dict = props instanceof Dict ? props : null, actual = dict?.get("ActualText");'
  + ' args = [args[0].name, dict ? dict.get("MCID") : null, typeof actual === "string" ? stringToPDFString(actual.slice(0, 4000)) : null]; }';

/**
 * Has pdf.js's parsing half, which stands at this address, loaded so that its operator list says which text a file gives to machines in place of what it draws. pdf.js reads these marks and
 * drops that entry, and has no option to keep it; a second library would parse every file twice. The one line is changed as the module is loaded: nothing
 * on disk is touched, and where the line is another (a newer pdf.js) or the runtime is too old to have hooks (Node before 22.15), the module is loaded as it is and no replacement text is heard of (a test says so).
 */
export async function handingOutActualText<M>(address: string, load: () => Promise<M>): Promise<M> {
  if (!('registerHooks' in nodeModule)) return load();
  const hooks = nodeModule.registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (url !== address || !loaded.source) return loaded;
      const source = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
      return { ...loaded, source: source.replace(keepsNumber, () => handsOut) };
    },
  });
  try { return await load(); } finally { hooks.deregister(); }
}
