/** Names of one function activation, block or class, each with the location of its value. A name is looked up outwards. */
export class Scope {
  readonly parent: Scope | undefined;
  /** Whether `var` declarations end here. */
  readonly isFunction: boolean;
  private readonly locations: Map<string, number> = new Map();

  constructor(parent: Scope | undefined, isFunction: boolean) {
    this.parent = parent;
    this.isFunction = isFunction;
  }

  declare(name: string, location: number): void {
    this.locations.set(name, location);
  }

  own(name: string): number | undefined {
    return this.locations.get(name);
  }

  find(name: string): number | undefined {
    let scope: Scope | undefined = this;
    while (scope !== undefined) {
      const location = scope.locations.get(name);
      if (location !== undefined) return location;
      scope = scope.parent;
    }
    return undefined;
  }

  /** The scope that a `var` declared here belongs to. */
  get variableScope(): Scope {
    let scope: Scope = this;
    while (!scope.isFunction && scope.parent !== undefined) scope = scope.parent;
    return scope;
  }

  get names(): Iterable<string> {
    return this.locations.keys();
  }
}
