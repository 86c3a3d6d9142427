# SPDX-License-Identifier: Apache-2.0
"""What many receipts cost: the same preview of an undo, and the list of receipts, in a store with a thousand and in one with ten. As JSON a list
is all of the receipts themselves, and has no bound."""
import itertools
import pathlib
import shutil

from material import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANY, FEW = 1_000, 10
BOUND = 1.5


def fill(certwright, made, store, count):
    """An import, and renames until there are so many receipts; each leaves something in the trash. The last change is an import."""
    def take(number):
        run(certwright, "import", made / f"leaf-{number}.pfx", "--password-file", made / "password", "--friendly-name", f"mail {number}", "--store",
            f"folder:{store}")

    take(1)
    entry = next(path.name for path in (store / "my").iterdir())
    for _, name in zip(range(count - 2), itertools.cycle(("one", "other"))):
        run(certwright, "rename", entry, name, "--store", f"folder:{store}")
    take(2)
    assert len(list((store / "receipts").glob("*.json"))) == count


def measure(certwright, folder, new_bench):
    made = folder / "receipts-material"
    run(ROOT / "tests/data/make_store_certificates", made, "2")
    (made / "password").write_text("password\n")
    stores = {}
    for count in (FEW, MANY):
        stores[count] = folder / f"receipts-{count}"
        fill(certwright, made, stores[count], count)
    for words, bound in ((["undo", "last", "--what-if"], BOUND), (["receipts"], BOUND), (["receipts", "--json"], None)):
        bench = new_bench(f"{' '.join(words)} with {MANY:,} receipts", 15)
        for count in (MANY, FEW):
            bench.add(f"with {count:,}", [certwright, *words, "--store", f"folder:{stores[count]}"], bound=bound if count == FEW else None)
        bench.measure()
    for store in stores.values():
        shutil.rmtree(store)
