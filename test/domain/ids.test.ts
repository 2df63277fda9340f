import { describe, expect, it } from 'vitest';
import { IdRegister, mintId } from '../../src/domain/history/ids.ts';

const archive = (register: IdRegister, before: ReadonlyMap<string, string> = new Map()) =>
  new Map([...before, ...register.minted().map(({ kind, key, id }) => [`${kind}|${key}`, id] as const)]);

describe('mintId', () => {
  it('is fixed for ever', () => {
    expect(mintId('vendor', 'number|923609016')).toMatchInlineSnapshot(`"ven_y2jqz4klrj7phc56"`);
    expect(mintId('product', 'a')).toMatch(/^prd_[a-z2-7]{16}$/);
  });
  it('differs by kind and key', () => {
    expect(new Set([mintId('vendor', 'a'), mintId('product', 'a'), mintId('vendor', 'b')]).size).toBe(3);
  });
});

describe('IdRegister', () => {
  it('keeps the id when a number becomes known', () => {
    const first = new IdRegister(new Map());
    const { id } = first.assign('vendor', ['name|webmed|AS']);
    const second = new IdRegister(archive(first));
    expect(second.assign('vendor', ['number|923609016', 'name|webmed|AS']).id).toBe(id);
    const third = new IdRegister(archive(second, archive(first)));
    expect(third.assign('vendor', ['number|923609016', 'name|webmed norge|AS']).id).toBe(id);
    expect(third.redirects()).toEqual([]);
  });

  it('redirects the id of the less reliable key when two become one', () => {
    const first = new IdRegister(new Map());
    const byNumber = first.assign('vendor', ['number|1']).id;
    const byName = first.assign('vendor', ['name|a|']).id;
    const second = new IdRegister(archive(first));
    expect(second.assign('vendor', ['number|1', 'name|a|'])).toEqual({ id: byNumber, former: [byName] });
    expect(second.redirects()).toEqual([{ kind: 'vendor', from: byName, to: byNumber }]);
    expect(second.minted()).toEqual([]);
    const parted = new IdRegister(archive(second, archive(first)));
    expect(parted.assign('vendor', ['number|1']).id).toBe(byNumber);
    expect(parted.assign('vendor', ['name|a|']).id).toBe(byName);
  });

  it('never gives one id to two entities', () => {
    const first = new IdRegister(new Map());
    const { id } = first.assign('vendor', ['number|1', 'name|a|']);
    const second = new IdRegister(archive(first));
    expect(second.assign('vendor', ['number|1']).id).toBe(id);
    const other = second.assign('vendor', ['name|a|']).id;
    expect(other).not.toBe(id);
    const third = new IdRegister(archive(second, archive(first)));
    expect(third.assign('vendor', ['number|1']).id).toBe(id);
    expect(third.assign('vendor', ['name|a|']).id).toBe(other);
  });

  it('mints nothing for what is known', () => {
    const first = new IdRegister(new Map());
    first.assign('agency', ['NHN']);
    const second = new IdRegister(archive(first));
    second.assign('agency', ['NHN']);
    expect(second.minted()).toEqual([]);
  });

  it('finds an earlier id by a hint without making the hint a key', () => {
    const first = new IdRegister(new Map());
    const { id } = first.assign('product', ['-|journal']);
    const second = new IdRegister(archive(first));
    expect(second.assign('product', ['ven_a|journal'], { hints: ['-|journal'] }).id).toBe(id);
    expect(second.minted()).toEqual([{ kind: 'product', key: 'ven_a|journal', id }]);
  });

  it('never passes an id from one number to another by a name', () => {
    const first = new IdRegister(new Map());
    const { id } = first.assign('vendor', ['number|2', 'name|fjell|AS']);
    const alone = new IdRegister(archive(first));
    expect(alone.assign('vendor', ['number|1', 'name|fjell|AS']).id).not.toBe(id);
    const both = new IdRegister(archive(first));
    both.reserve('vendor', ['number|1', 'number|2']);
    expect(both.assign('vendor', ['number|1', 'name|fjell|AS']).id).not.toBe(id);
    expect(both.assign('vendor', ['number|2']).id).toBe(id);
  });

  it('parts what was one from the start, and stays so when the first is gone', () => {
    const first = new IdRegister(new Map());
    const { id } = first.assign('vendor', ['number|1', 'name|merket|']);
    const second = new IdRegister(archive(first));
    second.assign('vendor', ['number|1']);
    const own = second.assign('vendor', ['name|merket|']).id;
    const third = new IdRegister(archive(second, archive(first)));
    expect(third.assign('vendor', ['name|merket|']).id).toBe(own);
    expect(own).not.toBe(id);
  });

  it('follows a parent that became one with another, and back', () => {
    const first = new IdRegister(new Map());
    const x = first.assign('product', ['v1|journal']).id;
    const y = first.assign('product', ['v2|journal']).id;
    const joined = new IdRegister(archive(first));
    expect(joined.assign('product', ['v1|journal'], { former: ['v2|journal'] })).toEqual({
      id: x,
      former: [y],
    });
    expect(joined.minted()).toEqual([]);
  });
});
