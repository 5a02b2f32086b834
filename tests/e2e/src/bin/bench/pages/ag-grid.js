// The same customers in AG Grid Community, set up as its handbook does, without movement.
const money = ({ value }) => value.toLocaleString("en");
const columns = [
  { field: "name", flex: 2, editable: true },
  { field: "number" },
  { field: "city", editable: true },
  { field: "country" },
  { field: "industry" },
  { field: "before", headerName: "2024", valueFormatter: money },
  { field: "revenue", headerName: "2025", valueFormatter: money },
  { field: "margin", valueFormatter: money },
  { field: "rated" },
];
const count = new URLSearchParams(location.search).get("rows");
const response = fetch(`rows-${count}.json`).then((answer) => answer.json());
response.then((rowData) => {
  const grid = agGrid.createGrid(document.getElementById("table"), {
    columnDefs: columns,
    defaultColDef: { sortable: true, sortingOrder: ["asc", "desc"], flex: 1 },
    rowData,
    animateRows: false,
    suppressColumnMoveAnimation: true,
  });
  document.getElementById("filter").addEventListener("input", (event) => grid.setGridOption("quickFilterText", event.target.value));
  window.editFirst = () => grid.startEditingCell({ rowIndex: 0, colKey: "city" });
});
